'use strict';

const { compareTwoStrings } = require('string-similarity');

function findDuplicates(list) {
  const pairs = [];
  for (let i = 0; i < list.length; i++) {
    for (let k = i + 1; k < list.length; k++) {
      const score = compareTwoStrings(list[i].body, list[k].body);
      if (score > 0.97) pairs.push([list[i].id, list[k].id]);
    }
  }
  return pairs;
}

module.exports = { findDuplicates };
