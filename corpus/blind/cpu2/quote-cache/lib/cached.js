export const cached = (fn, limit = 500) => {
  const store = new Map();
  const wrapper = (...args) => {
    const key = JSON.stringify(args);
    if (store.has(key)) {
      wrapper.hits += 1;
      return store.get(key);
    }
    wrapper.misses += 1;
    const value = fn(...args);
    store.set(key, value);
    if (store.size > limit) store.delete(store.keys().next().value);
    return value;
  };
  wrapper.hits = 0;
  wrapper.misses = 0;
  return wrapper;
};
