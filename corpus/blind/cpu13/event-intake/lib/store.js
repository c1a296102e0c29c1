'use strict';

class EventStore {
  constructor({ keep }) {
    this.keep = keep;
    this.ring = new Array(keep);
    this.next = 0;
    this.accepted = 0;
    this.rejected = 0;
    this.bySubject = new Map();
  }

  append(event) {
    this.ring[this.next % this.keep] = event;
    this.next += 1;
    this.accepted += 1;
    const subject = event.key.split('/', 1)[0];
    this.bySubject.set(subject, (this.bySubject.get(subject) ?? 0) + 1);
  }

  reject(count) {
    this.rejected += count;
  }

  totals() {
    return { accepted: this.accepted, rejected: this.rejected, subjects: this.bySubject.size };
  }
}

module.exports = { EventStore };
