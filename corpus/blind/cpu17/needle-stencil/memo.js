/** Remember the result for an argument object as long as that object lives. */
export function perObject(fn) {
  const known = new WeakMap();
  return function remembered(key, ...rest) {
    if (known.has(key)) return known.get(key);
    const value = fn(key, ...rest);
    known.set(key, value);
    return value;
  };
}

export function perText(fn) {
  const known = new Map();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = fn(text)));
    return value;
  };
}
