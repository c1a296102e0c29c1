import { find, nearest } from './places.js';
import { snap } from './snap.js';

let n = 0;
let letters = 0;
function lookups(count) {
  for (let i = 0; i < count; i++, n++) {
    const code = String(10_000 + ((n * 131) % 40_000));
    letters += find(code).name.length;
    if (i % 10 === 0) letters += nearest(code, 5).length;
  }
}

lookups(500);
for (let phase = 0; phase < 3; phase++) {
  lookups(3000);
  await snap();
}
console.log(letters);
