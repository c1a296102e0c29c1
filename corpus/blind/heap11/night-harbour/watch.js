import { EventEmitter } from 'node:events';

export class History {
  constructor(size) {
    this.size = size;
    this.entries = [];
    this.at = 0;
  }

  push(entry) {
    if (this.entries.length < this.size) this.entries.push(entry);
    else this.entries[this.at] = entry;
    this.at = (this.at + 1) % this.size;
  }

  *latest(count) {
    for (let i = 1; i <= Math.min(count, this.entries.length); i++) {
      yield this.entries[(this.at - i + this.size) % this.size];
    }
  }
}

export class Watch extends EventEmitter {
  constructor(size) {
    super();
    this.history = new History(size);
    this.lastOf = new Map();
    this.warned = 0;
    this.on('sighting', (sighting) => this.keep(sighting));
    this.on('sighting', (sighting) => this.warn(sighting));
  }

  keep(sighting) {
    this.history.push(sighting);
    this.lastOf.set(sighting.vessel.id, sighting);
  }

  warn(sighting) {
    let near = 0;
    for (const other of this.history.latest(12)) {
      if (other !== sighting && Math.abs(other.bearing - sighting.bearing) < 0.8) near++;
    }
    if (near > 1) this.warned++;
  }
}
