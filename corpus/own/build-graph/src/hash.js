'use strict';
const { createHash } = require('node:crypto');

const stripNoise = (text) => text.replace(/\/\/[^\n]*$/gm, '').replace(/[ \t]+/g, ' ').trimEnd();

exports.hashPackage = (pkg) => {
  const h = createHash('sha256');
  for (const file of pkg.files) h.update(file.path).update('\0').update(stripNoise(file.text));
  return h.digest('hex');
};
