'use strict';

const { rosterCost } = require('./cost.js');

function* cooling(from, to, steps) {
  const factor = (to / from) ** (1 / steps);
  for (let t = from, i = 0; i < steps; i++, t *= factor) yield t;
}

class Rota {
  constructor(ward, random) {
    this.ward = ward;
    this.weeks = ward.days / 7;
    this.owner = ward.shifts.map(() => Math.floor(random() * ward.nurses.length));
    this.rosters = ward.nurses.map(() => new Set());
    ward.shifts.forEach((s) => this.rosters[this.owner[s.id]].add(s));
    this.costs = ward.nurses.map((n) => this.costOf(n.id));
  }

  costOf(n) {
    return rosterCost(this.ward.nurses[n], [...this.rosters[n]], this.weeks);
  }

  move(shift, to) {
    this.rosters[this.owner[shift.id]].delete(shift);
    this.rosters[to].add(shift);
    this.owner[shift.id] = to;
  }

  get total() {
    return this.costs.reduce((a, b) => a + b, 0);
  }
}

function anneal(rota, random, steps) {
  const { shifts, nurses } = rota.ward;
  let accepted = 0;
  for (const t of cooling(80, 0.5, steps)) {
    const shift = shifts[Math.floor(random() * shifts.length)];
    const from = rota.owner[shift.id];
    const to = Math.floor(random() * nurses.length);
    if (to === from) continue;
    rota.move(shift, to);
    const a = rota.costOf(from);
    const b = rota.costOf(to);
    const delta = a + b - rota.costs[from] - rota.costs[to];
    if (delta <= 0 || random() < Math.exp(-delta / t)) {
      rota.costs[from] = a;
      rota.costs[to] = b;
      accepted++;
    } else {
      rota.move(shift, from);
    }
  }
  return accepted;
}

module.exports = { Rota, anneal };
