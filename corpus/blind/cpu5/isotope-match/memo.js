'use strict';

function memo(fn) {
  const results = new WeakMap();
  return function memoised(key, ...rest) {
    let result = results.get(key);
    if (result === undefined) {
      result = fn.call(this, key, ...rest);
      results.set(key, result);
    }
    return result;
  };
}

module.exports = { memo };
