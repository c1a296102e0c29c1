'use strict';

class Audit {
  constructor(limit = 500) { this.ring = new Array(limit); this.at = 0; this.counts = new Map(); }
  record(keyId, path) {
    this.ring[this.at++ % this.ring.length] = { keyId, path };
    this.counts.set(path, (this.counts.get(path) ?? 0) + 1);
  }
  summary() { return Object.fromEntries([...this.counts].sort()); }
}

module.exports = { Audit };
