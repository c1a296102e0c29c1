import { Prng } from './prng.js';

const prng = new Prng(77);
export const analytes = Array.from({ length: 180 }, (_, i) => `AN${String(i).padStart(3, '0')}`);
export const ranges = new Map(analytes.map((analyte) => [analyte, { low: prng.int(20), high: 60 + prng.int(60), unit: 'mmol/L' }]));
export const patients = Array.from({ length: 12000 }, (_, i) => ({
  id: `P${100000 + i}`,
  born: 1930 + prng.int(90),
  ward: `W${prng.int(30)}`,
  allergies: prng.int(4) ? [] : [`A${prng.int(50)}`],
}));
export const loincTable = new Map();
for (let i = 0; i < 15000; i += 1) loincTable.set(`${10000 + i}-${i % 10}`, `Component ${i} [Mass/volume] in Serum or Plasma`);
