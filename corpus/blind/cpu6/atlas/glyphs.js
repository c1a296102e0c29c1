import { memoizeRef } from './memo.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -';

function outline(face, code, size) {
  // signed distance samples along the outline of one glyph
  const samples = 24;
  let area = 0;
  let width = 0;
  for (let i = 0; i < samples; i++) {
    const t = (i / samples) * Math.PI * 2;
    const wobble = 1 + 0.15 * Math.sin(code * t) + 0.05 * Math.cos(face.length * t);
    area += wobble * wobble * Math.abs(Math.cos(t));
    width = Math.max(width, wobble * Math.cos(t) * size * 0.31);
  }
  return { width: width + area * 0.01, area };
}

function buildTable(style) {
  const table = new Map();
  for (const char of ALPHABET) {
    table.set(char, outline(style.face, char.codePointAt(0), style.size));
  }
  return table;
}

export const glyphTable = memoizeRef(buildTable);

export function measure(text, style) {
  const table = glyphTable(style);
  let width = style.halo * 2;
  for (const char of text) width += (table.get(char)?.width ?? style.size / 2) + style.tracking;
  return width;
}
