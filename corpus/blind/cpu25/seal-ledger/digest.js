'use strict';
const SHA256 = require('crypto-js/sha256');
const Hex = require('crypto-js/enc-hex');

function digest(text) {
  return SHA256(text).toString(Hex);
}

module.exports = { digest };
