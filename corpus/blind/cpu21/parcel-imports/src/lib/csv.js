'use strict';

const { ParseError } = require('./errors');

function parseLines(text, sep = ';') {
  const rows = [];
  let row = [];
  let i = 0;
  const n = text.length;
  while (i <= n) {
    if (text.charCodeAt(i) === 34) {
      let out = '';
      let from = ++i;
      for (;;) {
        const q = text.indexOf('"', i);
        if (q === -1) throw new ParseError('unterminated quote', { at: from });
        if (text.charCodeAt(q + 1) === 34) { out += text.slice(from, q + 1); i = from = q + 2; continue; }
        out += text.slice(from, q);
        i = q + 1;
        break;
      }
      row.push(out);
    } else {
      const from = i;
      while (i < n && text[i] !== sep && text[i] !== '\r' && text[i] !== '\n') i++;
      row.push(text.slice(from, i));
    }
    if (i >= n) break;
    if (text[i] === sep) { i++; continue; }
    if (text[i] === '\r' && text[i + 1] === '\n') i++;
    i++;
    rows.push(row);
    row = [];
  }
  rows.push(row);
  return rows;
}

module.exports = { parseLines };
