'use strict';
const { dutyFor, countries, categories } = require('./duty');
const { snap } = require('./snap');

let n = 0;
let total = 0;
async function clear(parcels) {
  for (let i = 0; i < parcels; i++, n++) {
    const parcel = {
      id: `P${n}`,
      country: countries[n % countries.length],
      category: categories[(n * 7) % categories.length],
      value: (n * 37) % 9000,
    };
    total += dutyFor(parcel);
    if (i % 200 === 0) await null;
  }
}

async function main() {
  await clear(1500);
  for (let phase = 0; phase < 3; phase++) {
    await clear(4000);
    await snap();
  }
  console.log(total.toFixed(2));
}

main();
