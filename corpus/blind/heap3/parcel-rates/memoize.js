export function memoize(compute, { keyOf, capacity }) {
  const memory = new Map();
  const memoized = (input) => {
    const key = keyOf(input);
    let result = memory.get(key);
    if (result === undefined) {
      result = compute(input);
      memory.set(key, result);
      if (memory.size > capacity) memory.delete(memory.keys().next().value);
    }
    return result;
  };
  memoized.memory = memory;
  return memoized;
}
