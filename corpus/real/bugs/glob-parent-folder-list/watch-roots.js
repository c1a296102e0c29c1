'use strict';

const globParent = require('glob-parent');

function rootOf(pattern) {
  return globParent(pattern);
}

function watchRoots(list) {
  const roots = new Set();
  for (const workspace of list) {
    for (const pattern of workspace.include) roots.add(rootOf(pattern));
  }
  return [...roots].sort();
}

module.exports = { watchRoots };
