'use strict';

const { createHash } = require('node:crypto');
const { table } = require('./table.cjs');
const { Yard, load } = require('./yard.cjs');

const boxes = [
  { key: 'code', title: 'Container' },
  { key: 'origin', title: 'From', max: 14 },
  { key: 'remark', title: 'Remark', max: 60 },
  { key: 'goods', title: 'Goods', max: 44 },
  { key: 'weight', title: 'Weight', align: 'right', format: 'tonnes', style: (box) => (box.weight > 26000 ? 'red' : 'plain') },
  { key: 'since', title: 'In', align: 'right', format: 'when' },
  { key: 'leaves', title: 'Out', align: 'right', format: 'when' },
  { key: 'fill', title: 'Fill', align: 'right', format: 'share', style: (box) => (box.fill < 0.2 ? 'green' : 'dim') },
];
const blocks = [
  { key: 'name', title: 'Block' },
  { key: 'count', title: 'Boxes', align: 'right' },
  { key: 'load', title: 'Load', align: 'right', format: 'tonnes' },
  { key: 'moves', title: 'Moves', align: 'right' },
];

const yard = new Yard(8080, 6);
const digest = createHash('sha256');
let printed = 0;
let sample = [];
function print(lines, keep) {
  for (const line of lines) {
    digest.update(line + '\n');
    printed++;
    if (keep) sample.push(line.replace(/\x1b\[\d+m/g, ''));
  }
}

for (let round = 0; round < 150; round++) {
  yard.step(15);
  if (round % 2 === 1) {
    for (const block of yard.blocks) print(table(boxes, block.boxes, { title: `Block ${block.name}, 第${round}回` }));
  }
  const rows = yard.blocks.map((b) => ({ name: b.name, count: b.boxes.length, load: load(b), moves: b.moves }));
  print(table(blocks, rows, { title: 'Yard', zebra: false }), round === 149);
}
console.log(sample.join('\n'));
console.log(`${printed} lines, ${yard.gone} boxes gone, ${digest.digest('hex').slice(0, 20)}`);
