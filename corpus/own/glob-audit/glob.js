'use strict';

/** `*` stands for any characters, `?` for one. */
function matches(pattern, path) {
  return matchFrom(pattern, 0, path, 0);
}

function matchFrom(pattern, p, path, s) {
  if (p === pattern.length) return s === path.length;
  const token = pattern[p];
  if (token === '*') {
    return matchFrom(pattern, p + 1, path, s) || (s < path.length && matchFrom(pattern, p, path, s + 1));
  }
  if (s === path.length) return false;
  if (token !== '?' && token !== path[s]) return false;
  return matchFrom(pattern, p + 1, path, s + 1);
}

module.exports = { matches };
