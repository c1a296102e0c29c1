export const pipe = (...fns) => (x) => fns.reduce((acc, fn) => fn(acc), x);
export const curry2 = (fn) => (a) => (b) => fn(a, b);

export const assoc = (key, value) => (obj) => ({ ...obj, [key]: value });
export const update = (key, fn) => (obj) => assoc(key, fn(obj[key]))(obj);
export const updateIn = ([head, ...rest], fn) =>
  rest.length === 0 ? update(head, fn) : update(head, updateIn(rest, fn));

export const inc = (n = 0) => n + 1;
export const add = (d) => (n = 0) => n + d;
export const clamp = (lo, hi) => (n) => Math.min(hi, Math.max(lo, n));
export const takeLast = (n) => (list) => list.slice(-n);
export const append = (item) => (list = []) => [...list, item];

export const groupCount = (keyOf) => (list) =>
  list.reduce((acc, item) => acc.set(keyOf(item), (acc.get(keyOf(item)) ?? 0) + 1), new Map());
