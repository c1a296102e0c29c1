import { PlantingRegister, inBlock } from './plots.js';
import { Intake } from './intake.js';
import { YieldBook } from './yields.js';

let state = 20231;
const rnd = () => ((state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32);
const oneOf = (list) => list[Math.floor(rnd() * list.length)];

const VARIETIES = ['Elstar', 'Boskoop', 'Topaz', 'Santana', 'Pinova', 'Natyra'];
const BLOCKS = Array.from({ length: 24 }, (_, i) => `B${String(i + 1).padStart(2, '0')}`);
const ROWS = 9000;
const BINS = 30000;

const register = new PlantingRegister();
for (let i = 0; i < ROWS; i++) {
  register.add({
    tag: `NL-${(i * 7919) % 100003}`,
    block: BLOCKS[i % BLOCKS.length],
    variety: VARIETIES[(i >> 3) % VARIETIES.length],
    trees: 80 + Math.floor(rnd() * 60),
    planted: 2004 + Math.floor(rnd() * 16),
  });
}

// First row of each block is the reference row the agronomist walks.
const reference = new Map(BLOCKS.map((b) => [b, register.pick(inBlock(b))]));

const intake = new Intake(register);
const book = new YieldBook();
const walked = new Map();
intake.onBin((bin) => book.record(bin));
intake.onBin(({ origin, net }) => {
  const ref = reference.get(origin.block);
  const age = origin.planted - ref.planted;
  walked.set(age, (walked.get(age) ?? 0) + net);
});

for (let i = 0; i < BINS; i++) {
  intake.accept({
    tag: `NL-${(Math.floor(rnd() * (ROWS + 40)) * 7919) % 100003}`,
    gross: 310 + rnd() * 40,
    tare: 38,
    wet: rnd() < 0.2,
    sizes: Array.from({ length: 12 }, () => 60 + rnd() * 25),
    crew: oneOf(['north', 'south', 'contract']),
  });
}

let trees = 0;
for (const row of register) trees += row.trees;
const { kilos, bins, rejected } = intake.totals();
console.log(`${bins} bins, ${(kilos / 1000).toFixed(1)} t from ${trees} trees, ${rejected} rejected`);
for (const line of book.ranking()) console.log(line.name.padEnd(9), line.tonnes.toFixed(1).padStart(8), line.calibre.toFixed(1));
console.log('oldest group', [...walked.keys()].sort((a, b) => a - b)[0]);
