'use strict';
const { Writable } = require('node:stream');

class Group {
  trips = 0;
  minutes = 0;
  fare = 0;
  tip = 0;
  longest = 0;

  add(minutes, fare, tip) {
    this.trips++;
    this.minutes += minutes;
    this.fare += fare;
    this.tip += tip;
    if (minutes > this.longest) this.longest = minutes;
  }
}

class Totals extends Writable {
  rows = 0;
  skipped = 0;
  drivers = new Map();
  fleets = new Map();
  routes = new Map();
  hours = Array.from({ length: 24 }, () => new Group());
  #columns = null;

  constructor() {
    super({ objectMode: true });
  }

  _write(rows, encoding, done) {
    let first = 0;
    if (!this.#columns) {
      const names = rows[0];
      this.#columns = Object.fromEntries(names.map((name, index) => [name, index]));
      this.width = names.length;
      first = 1;
    }
    const { driver, fleet, start, minutes, from, to, fare, tip } = this.#columns;
    for (let i = first; i < rows.length; i++) {
      const row = rows[i];
      if (row.length !== this.width) {
        this.skipped++;
        continue;
      }
      const m = +row[minutes];
      const f = Math.round(+row[fare] * 100);
      const t = Math.round(+row[tip] * 100);
      this.rows++;
      group(this.drivers, row[driver]).add(m, f, t);
      group(this.fleets, row[fleet]).add(m, f, t);
      let ends = this.routes.get(row[from]);
      if (!ends) this.routes.set(row[from], (ends = new Map()));
      group(ends, row[to]).add(m, f, t);
      this.hours[(+row[start] / 60) | 0].add(m, f, t);
    }
    done();
  }

  top(count) {
    return [...this.drivers].sort((a, b) => b[1].fare - a[1].fare || (a[0] < b[0] ? -1 : 1)).slice(0, count);
  }
}

function group(map, key) {
  let found = map.get(key);
  if (!found) map.set(key, (found = new Group()));
  return found;
}

module.exports = { Totals };
