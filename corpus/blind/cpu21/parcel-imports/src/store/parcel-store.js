'use strict';

const { Writable } = require('node:stream');
const { createHash } = require('node:crypto');

class ParcelStore extends Writable {
  constructor() {
    super({ objectMode: true });
    this.parcels = new Map();
    this.addresses = new Map();
    this.depots = new Map();
    this.duplicates = 0;
    this.hash = createHash('sha256');
  }

  _write({ parcels }, _enc, done) {
    for (const p of parcels) {
      if (this.parcels.has(p.ref)) { this.duplicates++; continue; }
      this.parcels.set(p.ref, p);
      this.addresses.set(p.to, (this.addresses.get(p.to) ?? 0) + 1);
      const d = this.depots.get(p.depot) ?? { parcels: 0, cents: 0 };
      d.parcels++;
      d.cents += p.cents;
      this.depots.set(p.depot, d);
      this.hash.update(`${p.ref}${p.cents}${p.to}`);
    }
    done();
  }

  report() {
    const top = [...this.depots].sort((a, b) => b[1].cents - a[1].cents).slice(0, 5);
    return { stored: this.parcels.size, duplicates: this.duplicates, addresses: this.addresses.size, top, sha: this.hash.digest('hex') };
  }
}

module.exports = { ParcelStore };
