/** Memoizes a function of one object; entries go away with the object. */
export function memoizeRef(fn) {
  const known = new WeakMap();
  return function memoized(subject) {
    let value = known.get(subject);
    if (value === undefined) {
      value = fn(subject);
      known.set(subject, value);
    }
    return value;
  };
}

export function memoizeKey(fn, keyOf) {
  const known = new Map();
  return (...args) => {
    const key = keyOf(...args);
    if (!known.has(key)) known.set(key, fn(...args));
    return known.get(key);
  };
}
