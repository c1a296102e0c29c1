'use strict';
const { setTimeout: sleep } = require('node:timers/promises');

const CARRIERS = ['Northwind', 'Pelican', 'Quickmule'];

/** Prices a parcel the way the carrier's own service would. */
async function quote(carrier, parcel, rand) {
  await sleep(rand.below(3));
  if (rand.below(400) === 0) throw new Error(`${carrier} is busy`);
  const zone = (parcel.postcode % 9) + 1;
  const base = 3.5 + CARRIERS.indexOf(carrier) * 0.4;
  return { carrier, price: base + zone * 0.35 + (parcel.grams / 1000) * 0.9, days: 1 + (zone % 4) };
}

module.exports = { CARRIERS, quote };
