const written = (value) => {
  if (value === null || typeof value !== 'object') return String(value);
  return `{${Object.keys(value).sort().map((name) => `${name}:${written(value[name])}`).join()}}`;
};

/**
 * Remembers results by the content of the arguments. The oldest entry leaves when `keep` is exceeded.
 */
export function memo(fn, { keep = 5000 } = {}) {
  const known = new Map();
  return (...args) => {
    const key = args.map(written).join('|');
    let result = known.get(key);
    if (result === undefined) {
      result = fn(...args);
      known.set(key, result);
      if (known.size > keep) known.delete(known.keys().next().value);
    }
    return result;
  };
}
