'use strict';

const MATERIALS = ['zirconia', 'e.max', 'PMMA', 'cobalt-chrome', 'gold'];
const SHADES = ['A1', 'A2', 'A3', 'A3.5', 'B1', 'B2', 'C1', 'D2'];

class CaseBook {
  #jobs = new Map();

  constructor(seed, n) {
    let s = seed;
    const pick = (k) => (s = (Math.imul(s, 22695477) + 1) >>> 0) % k;
    for (let i = 0; i < n; i++) {
      const teeth = Array.from({ length: 1 + pick(4) }, () => 11 + pick(8) + 10 * pick(4));
      this.#jobs.set(1000 + i, {
        id: 1000 + i,
        dentist: `Praxis ${pick(40)}`,
        patient: `P-${(s >>> 8).toString(36)}`,
        teeth,
        material: MATERIALS[pick(5)],
        shade: SHADES[pick(8)],
        margin: Array.from({ length: 48 }, () => [pick(9000) / 1000, pick(9000) / 1000, pick(4000) / 1000]),
        notes: `Occlusion ${pick(2) ? 'light' : 'normal'}, contact ${pick(2) ? 'tight' : 'open'}; try-in ${pick(28) + 1}.`,
      });
    }
  }

  get(id) {
    return this.#jobs.get(id);
  }

  *byDentist(name) {
    for (const job of this.#jobs.values()) if (job.dentist === name) yield job;
  }

  advance(id, step) {
    const job = this.#jobs.get(id);
    if (!job) return null;
    job.step = step;
    return { id, step };
  }
}

module.exports = { CaseBook };
