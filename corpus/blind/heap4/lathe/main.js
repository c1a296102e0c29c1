import { snap } from './snap.js';
import { Bench } from './lib/bench.js';
import { materials } from './lib/materials.js';
import { Part } from './lib/part.js';

let seed = 60_601;
const pick = (n) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % n;
};

const codes = Object.keys(materials);
const bench = new Bench(Array.from({ length: 12 }, (_, n) => new Part(`part-${n}`, 40 + n)), 60);
let removed = 0;

for (let shift = 0; shift < 3; shift += 1) {
  for (let n = 0; n < 220; n += 1) {
    const index = pick(bench.parts.length);
    const volume = bench.parts[index].volume();
    const from = pick(40);
    const to = from + 4 + pick(18);
    if (n % 3) bench.apply(index, 'cut', (part) => part.cut(from, to, 0.1 + pick(20) / 10));
    else bench.apply(index, 'taper', (part) => part.taper(from, to, 0.05));
    removed += (volume - bench.parts[index].volume()) * materials[codes[pick(codes.length)]].density;
    if (n % 10 === 9) {
      bench.history.undo();
      bench.history.undo();
      bench.history.redo();
    }
  }
  await snap();
}
console.log(removed.toFixed(1));
