'use strict';

class Depot {
  constructor(code, lat, lon, shelves) {
    this.code = code;
    this.lat = lat;
    this.lon = lon;
    this.shelves = shelves;
    this.taken = new Uint16Array(shelves);
  }

  place(weight) {
    let best = 0;
    for (let i = 1; i < this.shelves; i++) if (this.taken[i] < this.taken[best]) best = i;
    this.taken[best] += weight;
    return best;
  }
}

function loadDepots(rnd, count) {
  const depots = [];
  for (let i = 0; i < count; i++) {
    depots.push(new Depot(`D${String(i).padStart(4, '0')}`, 45 + rnd() * 10, 2 + rnd() * 14, 40 + Math.floor(rnd() * 60)));
  }
  return depots;
}

/** postcode -> depot, with the street ranges the drivers know */
function loadAreas(rnd, depots) {
  const areas = new Map();
  for (let code = 10000; code < 15500; code += 1) {
    areas.set(String(code), {
      depot: depots[Math.floor(rnd() * depots.length)],
      zone: 'ABCDEF'[Math.floor(rnd() * 6)],
      note: `sort bin ${Math.floor(rnd() * 900)} lane ${code % 37} for ${code}`,
    });
  }
  return areas;
}

module.exports = { loadDepots, loadAreas };
