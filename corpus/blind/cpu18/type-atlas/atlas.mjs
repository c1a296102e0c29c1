import { createHash } from 'node:crypto';
import { Sheet, svg } from './sheet.mjs';
import { glyphs, contour } from './terrain.mjs';

const LEVELS = [0.3, 0.6, 0.9];
const CELL = 64;
const COLUMNS = 26;

const ink = (level) => ['#c8b48a', '#8d7444', '#4f3d1c'][LEVELS.indexOf(level)];

function drawGlyph(sheet, glyph, index) {
  const dx = (index % COLUMNS) * CELL;
  const dy = Math.floor(index / COLUMNS) * CELL;
  sheet.begin('g', { class: glyph.weight, transform: `translate(${dx},${dy})` });
  for (const level of LEVELS) {
    const points = contour(glyph.relief, level, 0.12);
    if (!points.length) continue;
    sheet.begin('g', { fill: ink(level) });
    for (const [x, y] of points) sheet.put(svg`<circle cx="${x * CELL}" cy="${y * CELL}" r="${0.6}"/>`);
    sheet.end();
  }
  sheet.put(svg`<text x="${2}" y="${CELL - 3}">${glyph.char}</text>`);
  sheet.end();
}

function legend(sheet, names) {
  sheet.begin('g', { class: 'legend' });
  names.forEach((name, i) => {
    sheet.put(svg`<text y="${i * 12}">${name}${i > 0 && svg`<tspan dy="${-3}">${i}</tspan>`}</text>`);
  });
  sheet.end();
}

function atlas() {
  const sheet = new Sheet();
  sheet.begin('svg', { xmlns: 'http://www.w3.org/2000/svg', width: COLUMNS * CELL });
  const names = new Set();
  let index = 0;
  for (const glyph of glyphs()) {
    names.add(glyph.family);
    drawGlyph(sheet, glyph, index++);
  }
  legend(sheet, [...names]);
  return { text: sheet.finish(), count: index };
}

const { text, count } = atlas();
console.log(count, 'glyphs', text.split('\n').length, 'lines', text.length, 'characters');
console.log(createHash('sha256').update(text).digest('hex').slice(0, 16));
