export function memoize(fn, { limit }) {
  const results = new Map();

  return (key) => {
    if (results.has(key)) {
      const hit = results.get(key);
      results.delete(key);
      results.set(key, hit);
      return hit;
    }
    const value = fn(key);
    results.set(key, value);
    if (results.size > limit) results.delete(results.keys().next().value);
    return value;
  };
}
