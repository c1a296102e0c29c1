'use strict';
const { SourceMapGenerator } = require('source-map-js');

const AREAS = ['cart', 'login', 'search', 'player', 'profile', 'router', 'store', 'socket', 'charts', 'forms'];
const VERBS = ['load', 'apply', 'render', 'reset', 'merge', 'notify', 'format', 'attach', 'submit', 'parse'];

function random(seed) {
  let a = seed;
  return () => {
    a |= 0; a = (a + 0x9e3779b9) | 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
  };
}

function build(version, rnd) {
  const gen = new SourceMapGenerator({ file: `app-${version}.js` });
  const sites = [];
  let column = 0;
  for (const area of AREAS) {
    for (let file = 0; file < 6; file++) {
      const source = `src/${area}/${VERBS[file]}.js`;
      let line = 1;
      for (let fn = 0; fn < 7; fn++) {
        const name = `${VERBS[(fn + file) % VERBS.length]}${area[0].toUpperCase()}${area.slice(1)}`;
        for (let stmt = 0; stmt < 14; stmt++) {
          line += 1 + (rnd() * 2 | 0);
          const at = { line: 1 + (column / 60000 | 0), column: column % 60000 };
          gen.addMapping({ generated: at, source, original: { line, column: 2 + (stmt % 3) * 2 }, name: stmt % 4 === 0 ? name : undefined });
          if (stmt % 4 === 0) sites.push({ ...at, area, name });
          column += 4 + (rnd() * 30 | 0);
        }
      }
    }
  }
  return { version, sites, mapText: gen.toString() };
}

exports.random = random;
exports.releases = (seed, versions) => {
  const rnd = random(seed);
  return versions.map((v) => build(v, rnd));
};
