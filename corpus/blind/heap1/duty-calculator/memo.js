'use strict';

exports.memo = function memo(fn, keyOf) {
  const results = new Map();
  return (...args) => {
    const key = keyOf(...args);
    if (!results.has(key)) results.set(key, fn(...args));
    return results.get(key);
  };
};
