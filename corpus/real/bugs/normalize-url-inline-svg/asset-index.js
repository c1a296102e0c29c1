'use strict';

const normalizeUrl = require('normalize-url');

function keyOf(reference) {
  try {
    return normalizeUrl(reference);
  } catch (err) {
    return reference;
  }
}

function buildIndex(references) {
  const index = new Map();
  for (const reference of references) {
    const key = keyOf(reference);
    index.set(key, (index.get(key) || 0) + 1);
  }
  return index;
}

module.exports = { buildIndex };
