import { CONSTITUENTS, nodalYear } from './constituents.mjs';

const RAD = Math.PI / 180;

export class Harbour {
  #amps;
  #phases;

  constructor(name, seed) {
    this.name = name;
    this.datum = 2.4 + (seed % 13) / 10;
    this.#amps = CONSTITUENTS.map((_, i) => (1.9 / (1 + i)) * (0.8 + ((seed * (i + 3)) % 40) / 100));
    this.#phases = CONSTITUENTS.map((_, i) => (seed * 37 * (i + 1)) % 360);
  }

  #height(almanac, t) {
    const h = Math.floor(t - almanac.start);
    let z = this.datum;
    for (let c = 0; c < CONSTITUENTS.length; c++) {
      const speed = CONSTITUENTS[c][1];
      const arg = (speed * t + almanac.u[c][h] - this.#phases[c]) * RAD;
      z += this.#amps[c] * almanac.f[c][h] * Math.cos(arg);
    }
    return z;
  }

  /** High and low waters of one day, six-minute steps. */
  day(year, month, date) {
    const almanac = nodalYear(year);
    const from = Date.UTC(year, month, date) / 3600000;
    const out = [];
    let before = this.#height(almanac, from);
    let here = this.#height(almanac, from + 0.1);
    for (let k = 2; k < 240; k++) {
      const after = this.#height(almanac, from + k / 10);
      if (here >= before && here > after) out.push({ kind: 'HW', at: (k - 1) / 10, z: here });
      if (here <= before && here < after) out.push({ kind: 'LW', at: (k - 1) / 10, z: here });
      before = here;
      here = after;
    }
    return out;
  }
}
