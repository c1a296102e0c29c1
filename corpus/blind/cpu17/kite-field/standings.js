'use strict';
const { EventEmitter } = require('node:events');

const penalty = { tangle: 40, grounded: 65, late: 15 };

class Standings extends EventEmitter {
  constructor(fliers) {
    super();
    this.fliers = new Map(fliers.map((f) => [f.bib, { ...f, points: 0, rounds: 0, faults: [] }]));
    this.seq = 0;
  }

  get table() {
    return Array.from(this.fliers.values()).sort(byPlace);
  }

  get leader() {
    return this.table[0];
  }

  placeOf(bib) {
    return 1 + this.table.findIndex((f) => f.bib === bib);
  }

  score(bib, points, faults) {
    const flier = this.fliers.get(bib);
    for (const fault of faults) points -= penalty[fault] || 0;
    flier.points += points;
    flier.rounds += 1;
    flier.faults.push(...faults);
    this.seq += 1;
    this.emit('scored', flier, points);
    return flier;
  }

  podium() {
    return this.table.slice(0, 3).map((f) => `${f.name} (${f.points})`);
  }
}

function byPlace(a, b) {
  if (a.points !== b.points) return b.points - a.points;
  if (a.faults.length !== b.faults.length) return a.faults.length - b.faults.length;
  return a.bib - b.bib;
}

module.exports = { Standings };
