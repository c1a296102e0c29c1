'use strict';
const { releases } = require('./releases');
const { incoming } = require('./reports');
const { Symbolicator } = require('./symbolicate');
const { Board } = require('./board');

const shipped = releases(31337, ['4.0.0', '4.1.0', '4.1.2', '4.2.0']);
const store = new Map(shipped.map((r) => [r.version, { map: r.mapText, bytes: r.mapText.length }]));
const symbolicator = new Symbolicator((version) => store.get(version).map);
const board = new Board({ near: 0.6 });

for (const report of incoming(8080, shipped, 380)) {
  board.add(report, symbolicator.frames(report));
}

for (const g of board.top(6)) {
  console.log(String(g.count).padStart(4), g.title, [...g.versions].sort().join(' '));
}
console.log('groups', board.groups.length, 'maps', [...store.values()].map((s) => s.bytes).join(' '));
console.log('checksum', board.checksum());
