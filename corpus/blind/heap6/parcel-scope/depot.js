import { Seeded } from './seeded.js';

const seeded = new Seeded(4711);
export const postcodes = Array.from({ length: 11000 }, (_, i) => ({ code: `${1000 + (i % 9000)} ${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + (i % 25))}`, round: seeded.below(180), km: seeded.below(400) }));
export const rounds = Array.from({ length: 180 }, (_, id) => ({ id, van: `V${id}`, capacity: 900 + seeded.below(600), calendar: new Uint16Array(3650).fill(id) }));
export function nextParcel(number) {
  return { number, to: postcodes[seeded.below(postcodes.length)], grams: 200 + seeded.below(20000), label: Array.from({ length: 40 }, () => seeded.below(255)) };
}
