import { changed, quote } from './reload.js';
import { snap } from './snap.js';

let total = 0;
let n = 0;

async function week(changes) {
  for (let i = 0; i < changes; i++) {
    await changed();
    for (let k = 0; k < 200; k++) total += quote(n++, k);
  }
}

await week(2);
for (let phase = 0; phase < 3; phase++) {
  await week(5);
  await snap();
}
console.log(total.toFixed(2));
