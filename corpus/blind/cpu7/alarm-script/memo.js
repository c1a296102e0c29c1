'use strict';

/** Keeps the last `limit` answers of fn, the oldest goes first. */
function memoize(fn, { limit = 60, key = (...args) => args } = {}) {
  const kept = new Map();
  return (...args) => {
    const k = key(...args);
    if (kept.has(k)) return kept.get(k);
    const value = fn(...args);
    if (kept.size >= limit) kept.delete(kept.keys().next().value);
    kept.set(k, value);
    return value;
  };
}

module.exports = { memoize };
