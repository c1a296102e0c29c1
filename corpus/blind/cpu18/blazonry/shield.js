'use strict';
const { HEX, isTincture, contrasts } = require('./tinctures');

const WIDTH = 48;
const HEIGHT = 56;

const ORDINARIES = {
  plain: () => false,
  fess: (x, y) => Math.abs(y - HEIGHT / 2) < HEIGHT / 6,
  pale: (x) => Math.abs(x - WIDTH / 2) < WIDTH / 6,
  bend: (x, y) => Math.abs(y - (x * HEIGHT) / WIDTH) < HEIGHT / 7,
  chevron: (x, y) => Math.abs(y - HEIGHT / 2 - Math.abs(x - WIDTH / 2) * 0.7 + 6) < HEIGHT / 9,
  chief: (x, y) => y < HEIGHT / 3,
  saltire: (x, y) =>
    Math.abs(y - (x * HEIGHT) / WIDTH) < HEIGHT / 9 || Math.abs(HEIGHT - y - (x * HEIGHT) / WIDTH) < HEIGHT / 9,
};

const outline = (x, y) => {
  if (y < HEIGHT * 0.45) return true;
  const t = (y - HEIGHT * 0.45) / (HEIGHT * 0.55);
  return Math.abs(x - WIDTH / 2) <= (WIDTH / 2) * Math.sqrt(1 - t * t);
};

const tilesByArms = new WeakMap();

/** Colour runs of a coat of arms, row by row: [[colour, length], …]. */
function tilesOf(arms) {
  let tiles = tilesByArms.get(arms);
  if (tiles === undefined) {
    tiles = paint(arms);
    tilesByArms.set(arms, tiles);
  }
  return tiles;
}

function paint({ field, ordinary, tincture }) {
  const inside = ORDINARIES[ordinary];
  const rows = [];
  for (let y = 0; y < HEIGHT; y++) {
    const runs = [];
    for (let x = 0; x < WIDTH; x++) {
      const colour = !outline(x, y) ? null : HEX[inside(x, y) ? tincture : field];
      const last = runs[runs.length - 1];
      if (last && last[0] === colour) last[1]++;
      else runs.push([colour, 1]);
    }
    rows.push(runs);
  }
  return rows;
}

function parseBlazon(text) {
  const words = text.toLowerCase().replace(/,/g, '').split(' ');
  const field = words[0];
  const at = words.findIndex((w) => w in ORDINARIES);
  const ordinary = at < 0 ? 'plain' : words[at];
  const tincture = at < 0 ? field : words[at + 1];
  if (!isTincture(field) || !isTincture(tincture)) throw new SyntaxError(`cannot blazon "${text}"`);
  return { field, ordinary, tincture, lawful: ordinary === 'plain' || contrasts(field, tincture) };
}

module.exports = { WIDTH, HEIGHT, tilesOf, parseBlazon };
