'use strict';
const path = require('node:path');

/** Gives every case an application of its own, so that one case cannot disturb the next. */
function sandbox(root) {
  const inside = (file) => file.startsWith(root + path.sep);
  return {
    fresh(name) {
      for (const file of Object.keys(require.cache)) if (inside(file)) delete require.cache[file];
      return require(path.join(root, name));
    },
  };
}

module.exports = { sandbox };
