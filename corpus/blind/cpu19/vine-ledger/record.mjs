// A plot record: plain columns plus fields that are worked out from them.
const DERIVED = Symbol('derived');

export function derive(name, fn) {
  return { [DERIVED]: true, name, fn };
}

export function defineRecord(fields) {
  const formulas = new Map(fields.filter((f) => f[DERIVED]).map((f) => [f.name, f.fn]));
  const handler = {
    get(target, key, self) {
      const formula = formulas.get(key);
      return formula ? formula(self) : target[key];
    },
    set(target, key, value) {
      if (formulas.has(key)) throw new TypeError(`${String(key)} is worked out and cannot be set`);
      target[key] = value;
      return true;
    },
    has(target, key) {
      return key in target || formulas.has(key);
    },
  };
  return (columns) => new Proxy({ ...columns }, handler);
}
