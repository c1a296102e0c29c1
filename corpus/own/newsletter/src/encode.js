'use strict';

exports.quotedPrintable = function (text) {
  const bytes = Buffer.from(text, 'utf8');
  let out = '';
  let col = 0;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i];
    const piece = b === 10 ? '\r\n' : b === 61 || b > 126 || b < 32 ? '=' + (b < 16 ? '0' : '') + b.toString(16).toUpperCase() : String.fromCharCode(b);
    if (b === 10) col = 0;
    else if ((col += piece.length) > 73) { out += '=\r\n'; col = piece.length; }
    out += piece;
  }
  return out;
};
