'use strict';

class Entry {
  constructor(seq, route, status, detail) {
    this.seq = seq;
    this.route = route;
    this.status = status;
    this.detail = detail;
  }
}

class RecentLog {
  constructor(size) {
    this.slots = new Array(size).fill(null);
    this.seq = 0;
  }

  add(route, status, detail) {
    this.slots[this.seq % this.slots.length] = new Entry(this.seq, route, status, detail);
    this.seq++;
  }

  failures() {
    let count = 0;
    for (const entry of this.slots) if (entry && entry.status >= 500) count++;
    return count;
  }
}

module.exports = { RecentLog };
