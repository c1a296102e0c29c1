'use strict';

const { textWidth } = require('./width.cjs');

const RESET = '\x1b[0m';
const styles = { plain: '', bold: '\x1b[1m', red: '\x1b[31m', green: '\x1b[32m', dim: '\x1b[2m' };

function fit(text, width, align = 'left') {
  let out = '';
  for (const ch of text) {
    if (textWidth(out + ch) > width - 1 && textWidth(text) > width) {
      out += '…';
      break;
    }
    out += ch;
  }
  let left = align === 'right';
  while (textWidth(out) < width) {
    if (align === 'center') left = !left;
    out = left ? ' ' + out : out + ' ';
  }
  return out;
}

function paint(text, style) {
  const code = styles[style];
  return code ? code + text + RESET : text;
}

const formats = {
  text: (value) => String(value ?? ''),
  tonnes: (value) => (value / 1000).toFixed(1) + ' t',
  when: (value) => {
    const minutes = Math.round(value);
    return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  },
  share: (value) => `${Math.round(value * 100)} %`,
};

module.exports = { fit, paint, formats };
