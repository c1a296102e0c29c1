'use strict';
const { createHash } = require('node:crypto');

// Stands in for the server: takes the frames apart and keeps account of what came in.
class Backend {
  constructor() {
    this.statements = 0;
    this.values = 0;
    this.nulls = 0;
    this.bytes = 0;
    this.highest = 0;
    this.totals = new Map();
    this.hash = createHash('sha256');
  }

  receive(frame) {
    this.bytes += frame.length;
    this.hash.update(frame);
    let at = 0;
    let sql = '';
    while (at < frame.length) {
      const code = frame[at];
      const size = frame.readInt32BE(at + 1);
      if (code === 0x50) sql = frame.toString('utf8', at + 6, frame.indexOf(0, at + 6));
      else if (code === 0x42) this.bind(sql, frame, at + 5);
      at += size + 1;
    }
  }

  bind(sql, frame, at) {
    this.statements++;
    const verb = sql.slice(0, sql.indexOf(' ', 12));
    at += 4;
    const count = frame.readUInt16BE(at);
    at += 2;
    if (sql.lastIndexOf('$' + count) === -1) throw new Error(`statement does not use parameter ${count}`);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const n = frame.readInt32BE(at);
      at += 4;
      if (n < 0) {
        this.nulls++;
        continue;
      }
      const c = frame[at];
      if (c >= 0x30 && c <= 0x39) {
        const number = Number(frame.latin1Slice(at, at + n));
        if (number === number) sum += number;
      }
      at += n;
    }
    this.values += count;
    this.highest = Math.max(this.highest, count);
    this.totals.set(verb, (this.totals.get(verb) || 0) + sum);
  }

  digest() {
    return this.hash.digest('hex').slice(0, 24);
  }
}

module.exports = { Backend };
