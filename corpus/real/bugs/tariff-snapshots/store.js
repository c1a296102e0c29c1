const hash = require('object-hash');
const { compare } = require('./compare');

class SnapshotStore {
  constructor() {
    this.days = [];
    this.bodies = new Map();
  }

  fingerprint(tariff) {
    return hash(tariff, { algorithm: 'sha1' });
  }

  capture(day, tariff) {
    const id = this.fingerprint(tariff);
    if (!this.bodies.has(id)) this.bodies.set(id, tariff);
    this.days.push({ day, id });
    return id;
  }

  history() {
    const runs = [];
    for (const { day, id } of this.days) {
      const last = runs[runs.length - 1];
      if (last && last.id === id) {
        last.days++;
        continue;
      }
      const changes = last ? compare(this.bodies.get(last.id), this.bodies.get(id)) : [];
      const largest = changes.reduce((m, c) => Math.max(m, Math.abs(c.to - c.from)), 0);
      runs.push({ id, first: day, days: 1, changes, largest });
    }
    return runs;
  }
}

module.exports = { SnapshotStore };
