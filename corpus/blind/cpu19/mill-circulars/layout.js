'use strict';
const wrap = require('word-wrap');

const OPTIONS = { width: 76, indent: '', trim: true };

exports.flow = function flow(text) {
  return wrap(text, OPTIONS);
};

// Price lists go on the roll of the wide printer, one row to a line.
exports.roll = function roll(text) {
  return wrap(text, { ...OPTIONS, width: 1600 });
};

exports.quote = function quote(text) {
  return wrap(text, { ...OPTIONS, width: 70, indent: '> ' });
};

exports.frame = function frame(title, blocks) {
  const rule = '='.repeat(76);
  return [rule, title, rule].concat(blocks).join('\n\n');
};
