'use strict';

// Columns a text takes on a terminal. Wide: CJK, kana, hangul, emoji. None: marks, escapes.
const WIDE = [[0x1100, 0x115f], [0x2e80, 0xa4cf], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f], [0xff00, 0xff60], [0x1f300, 0x1faff]];
const NONE = [[0x0300, 0x036f], [0x200b, 0x200f], [0xfe00, 0xfe0f]];

function within(ranges, code) {
  for (let i = 0; i < ranges.length; i++) {
    if (code < ranges[i][0]) return false;
    if (code <= ranges[i][1]) return true;
  }
  return false;
}

function charWidth(code) {
  if (code < 0x20) return 0;
  if (code < 0x300) return 1;
  if (within(NONE, code)) return 0;
  return within(WIDE, code) ? 2 : 1;
}

function textWidth(text) {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code === 0x1b && text[i + 1] === '[') {
      i += 2;
      while (i < text.length && text[i] !== 'm') i++;
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(i++);
    width += charWidth(code);
  }
  return width;
}

module.exports = { textWidth, charWidth };
