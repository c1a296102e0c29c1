import { snap } from './snap.js';
import { analyse, usage } from './lib/analysis.js';
import { sentences } from './lib/corpus.js';

const source = sentences(6021);
let similar = 0;

function similarity(a, b) {
  let sum = 0;
  for (let n = 0; n < a.vector.length; n += 1) sum += a.vector[n] * b.vector[n];
  return sum / a.vector.length;
}

for (let part = 0; part < 3; part += 1) {
  for (let n = 0; n < 1300; n += 1) {
    const parts = source.next().value.map(analyse);
    for (let k = 1; k < parts.length; k += 1) if (similarity(parts[k - 1], parts[k]) > 0.2) similar += 1;
  }
  await snap();
}
console.log(usage(), similar);
