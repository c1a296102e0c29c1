'use strict';

module.exports = function cached(fn) {
  const results = new Map();
  return function lookup(query) {
    if (results.has(query)) return results.get(query);
    const value = fn(query);
    results.set(query, value);
    return value;
  };
};
