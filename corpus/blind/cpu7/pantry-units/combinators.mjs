export const pipe = (...fns) => (x) => fns.reduce((acc, fn) => fn(acc), x);

export const attempt = (fn, otherwise) => (x) => {
  try {
    return fn(x);
  } catch {
    return otherwise(x);
  }
};

export const firstOf = (...parsers) => parsers.reduceRight((rest, parser) => attempt(parser, rest), () => null);

export const map = (fn) => (xs) => xs.map(fn);
export const keep = (test) => (xs) => xs.filter(test);
export const groupBy = (key) => (xs) => xs.reduce((m, x) => {
  const k = key(x);
  const row = m.get(k);
  if (row) row.push(x);
  else m.set(k, [x]);
  return m;
}, new Map());
