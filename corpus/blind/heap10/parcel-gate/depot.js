'use strict';

const STREETS = ['Linden', 'Mill', 'Harbour', 'Station', 'Church', 'Garden', 'Bridge', 'Castle'];
const TOWNS = ['Arnfels', 'Bruck', 'Celje', 'Dobl', 'Eibiswald', 'Feldbach'];

function lcg(seed) {
  let state = BigInt(seed);
  return function next(limit) {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(limit));
  };
}

class Parcel {
  constructor(code, weight, address, route) {
    this.code = code;
    this.weight = weight;
    this.address = address;
    this.route = route;
    this.status = 'stored';
    this.scans = 0;
  }
}

class Depot {
  constructor(next, size) {
    this.parcels = new Map();
    this.byRoute = new Map();
    for (let i = 0; i < size; i++) {
      const code = `P${(10_000_000 + i * 37).toString(36).toUpperCase()}`;
      const address = {
        street: `${STREETS[next(8)]} Street ${1 + next(180)}`,
        town: TOWNS[next(6)],
        zip: String(8000 + next(999)),
      };
      const route = `R${next(48)}`;
      const parcel = new Parcel(code, 100 + next(24000), address, route);
      this.parcels.set(code, parcel);
      if (!this.byRoute.has(route)) this.byRoute.set(route, []);
      this.byRoute.get(route).push(parcel);
    }
    this.codes = [...this.parcels.keys()];
  }

  scan(code) {
    const parcel = this.parcels.get(code);
    if (!parcel) return null;
    parcel.scans++;
    parcel.status = parcel.scans > 2 ? 'out' : 'sorted';
    return parcel;
  }

  route(name) {
    const list = this.byRoute.get(name) ?? [];
    return { name, count: list.length, load: list.reduce((n, p) => n + p.weight, 0) };
  }
}

module.exports = { Depot, lcg };
