'use strict';

const isSvg = require('is-svg');

function classify(file) {
  if (isSvg(file.text)) return 'svg';
  return /^[\x09\x0a\x0d\x20-\x7e]*$/.test(file.text) ? 'text' : 'binary';
}

module.exports = { classify };
