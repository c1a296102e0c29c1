'use strict';

// Run-length and dictionary packing of the finished sheets for the old printer.
module.exports = function pack(text) {
  const table = new Map();
  for (let i = 0; i < 128; i++) table.set(String.fromCharCode(i), i);
  const codes = [];
  let current = '';
  for (const ch of text) {
    const longer = current + ch;
    if (table.has(longer)) current = longer;
    else {
      codes.push(table.get(current));
      if (table.size < 65536) table.set(longer, table.size);
      current = ch;
    }
  }
  if (current) codes.push(table.get(current));
  return Uint16Array.from(codes);
};
