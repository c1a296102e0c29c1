export function memoize(fn, limit) {
  const known = new Map();
  return (arg) => {
    if (known.has(arg)) return known.get(arg);
    const value = fn(arg);
    if (known.size >= limit) known.delete(known.keys().next().value);
    known.set(arg, value);
    return value;
  };
}
