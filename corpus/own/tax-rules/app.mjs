import { readFileSync } from 'node:fs';
import { compute } from './engine.mjs';

const table = JSON.parse(readFileSync(new URL('./rates.json', import.meta.url), 'utf8'));
let sum = 0;
for (let n = 0; n < 5200; n++) sum += compute(table, { country: `C${n % 120}`, net: n % 1000, category: ['food', 'book', 'tool'][n % 3] });
console.log(Math.round(sum));
