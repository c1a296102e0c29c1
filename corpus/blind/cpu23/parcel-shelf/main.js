'use strict';
const { RecencyStore } = require('./lib/store');
const { makeLabel } = require('./labels');

function mulberry(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = mulberry(4711);
const depots = Array.from({ length: 24 }, (_, i) => ({
  code: 'D' + String(i).padStart(2, '0'),
  x: Math.floor(random() * 1000),
  y: Math.floor(random() * 1000),
}));

const labels = new RecencyStore({ limit: 2600 });
let evictedWidth = 0;
labels.on('evict', (key, label) => { evictedWidth += label.width; });

function* parcels(count) {
  for (let i = 0; i < count; i++) {
    // a few postcodes are much busier than the rest
    const postcode = random() < 0.45 ? Math.floor(random() * 4000) : Math.floor(random() * 1e6);
    yield { id: i, postcode, grams: (1 + Math.floor(random() * 3)) * 500 };
  }
}

const perDepot = new Map();
let legs = 0;
for (const parcel of parcels(60000)) {
  const label = labels.fetch(`${parcel.postcode}/${parcel.grams}`, () => makeLabel(depots, parcel));
  legs += label.legs;
  const depot = label.line.slice(0, 3);
  perDepot.set(depot, (perDepot.get(depot) ?? 0) + 1);
}

const busiest = [...perDepot].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 5);
console.log(labels.stats, { legs, evictedWidth });
console.log(busiest.map(([d, n]) => `${d}:${n}`).join(' '));
console.log(labels.keys().slice(0, 3).join(' '));
