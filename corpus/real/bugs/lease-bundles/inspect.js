'use strict';

const { createHash } = require('node:crypto');

function textOf(xml) {
  const parts = [];
  let at = 0;
  while ((at = xml.indexOf('<w:t', at)) >= 0) {
    const open = xml.indexOf('>', at);
    const close = xml.indexOf('</w:t>', open);
    if (close < 0) break;
    if (xml[at + 4] === ' ' || xml[at + 4] === '>') parts.push(xml.slice(open + 1, close));
    at = close;
  }
  return parts.join('');
}

const fingerprint = (text) => createHash('md5').update(text).digest('hex').slice(0, 8);

module.exports = { textOf, fingerprint };
