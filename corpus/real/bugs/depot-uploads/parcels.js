'use strict';

function random(seed) {
  let s = seed | 0;
  return function next() {
    s = Math.imul(s ^ (s >>> 15), 2246822519) + 0x9e3779b9;
    s ^= s >>> 13;
    return (s >>> 0) / 4294967296;
  };
}

/** A day of parcels for a depot, packed into cages by weight (best fit, decreasing). */
function manifest(depot, day) {
  const next = random(depot * 7919 + day * 104729 + 1);
  const parcels = [];
  for (let i = 0; i < 240; i++) {
    parcels.push({ id: `${depot}-${day}-${i}`, grams: 100 + Math.floor(next() * 24000), zone: Math.floor(next() * 9) });
  }
  const cages = [];
  for (const parcel of parcels.slice().sort((a, b) => b.grams - a.grams)) {
    let best = null;
    for (const cage of cages) {
      const left = 250000 - cage.grams;
      if (left >= parcel.grams && (best === null || left < 250000 - best.grams)) best = cage;
    }
    if (best === null) cages.push((best = { grams: 0, ids: [] }));
    best.grams += parcel.grams;
    best.ids.push(parcel.id);
  }
  return { depot, day, parcels, cages: cages.length, fill: cages.reduce((s, c) => s + c.grams, 0) / (cages.length * 250000) };
}

module.exports = { manifest };
