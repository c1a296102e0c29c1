
import { changed } from './diff.mjs';
const make = (i, v) => ({ key: 'k' + i, version: v, values: Array.from({ length: 12 }, (_, j) => ({ name: 'v' + j, on: (i + j) % 2 === 0, weight: j / 3 })) });
const before = new Map(Array.from({ length: 3000 }, (_, i) => ['k' + i, make(i, 1)]));
let n = 0;
for (let r = 0; r < 25; r++) { const after = Array.from({ length: 3000 }, (_, i) => make(i, i % 10 === 0 ? r : 1)); n += changed(before, after).length; }
console.log(n);
