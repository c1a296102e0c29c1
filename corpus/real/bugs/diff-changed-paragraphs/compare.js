'use strict';

const Diff = require('diff');

function compareVersions(before, after) {
  const parts = Diff.diffWords(before, after);
  let added = 0;
  let removed = 0;
  for (const part of parts) {
    if (part.added) added += part.count;
    if (part.removed) removed += part.count;
  }
  return { added, removed };
}

module.exports = { compareVersions };
