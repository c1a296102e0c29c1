'use strict';
const { grams, sum } = require('./lib/number.js');
const { Block, estimate, metal } = require('./lib/block.js');
const { curve } = require('./lib/cutoff.js');

let seed = 271828;
const rnd = (n) => { seed = (seed * 16807) % 2147483647; return seed % n; };

function drill(count) {
  return Array.from({ length: count }, (_, i) => ({
    hole: `DH${i}`, x: rnd(200), y: rnd(200), z: rnd(60), grade: grams(`${rnd(6)}.${String(rnd(1000)).padStart(3, '0')}`),
  }));
}

function* blocks(samples, n) {
  for (let id = 0; id < n; id++) {
    const [x, y, z] = [rnd(200), rnd(200), rnd(60)];
    const near = samples
      .map((s) => [s, (s.x - x) ** 2 + (s.y - y) ** 2 + (s.z - z) ** 2])
      .sort((a, b) => a[1] - b[1])
      .slice(0, 8);
    yield near.reduce((b, [s]) => b.sample(s), Block.builder.id(id).at(x, y, z)).build();
  }
}

const samples = drill(160);
const model = [];
for (const block of blocks(samples, 230)) model.push(estimate(block));

const ounces = sum(model.map((e) => metal(e, '0.92')));
console.log('blocks', model.length, 'ounces', ounces.toFixed(1));
for (const row of curve(model, ['0.5', '1.0', '2.0', '3.0', '4.0'])) {
  console.log(`>= ${row.cut} g/t: ${row.blocks} blocks, ${row.tonnes} t`);
}
