export const pipe = (...steps) => (input) => steps.reduce((value, step) => step(value), input);
export const tap = (fn) => (value) => (fn(value), value);
export const where = (test) => (list) => list.filter(test);
export const orderBy = (...keys) => (list) =>
  [...list].sort((a, b) => {
    for (const key of keys) {
      const d = key(a) - key(b);
      if (d !== 0) return d;
    }
    return 0;
  });
export const head = ([first]) => first;
export const prop = (name) => (obj) => obj[name];
