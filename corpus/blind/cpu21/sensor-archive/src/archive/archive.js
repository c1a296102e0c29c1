'use strict';

const { encode, decode } = require('../codec/gorilla');
const crc32c = require('../codec/crc32c');
const { ArchiveError, CorruptBlockError } = require('../lib/errors');

class SensorLog {
  constructor(id, blockPoints) {
    this.id = id;
    this.times = new Float64Array(blockPoints);
    this.values = new Float64Array(blockPoints);
    this.fill = 0;
    this.blocks = [];
  }

  append(at, value) {
    this.times[this.fill] = at;
    this.values[this.fill++] = value;
    if (this.fill === this.times.length) this.seal();
  }

  seal() {
    if (!this.fill) return;
    const bytes = encode(this.times, this.values, 0, this.fill);
    this.blocks.push({ from: this.times[0], to: this.times[this.fill - 1], count: this.fill, bytes, crc: crc32c(bytes) });
    this.fill = 0;
  }
}

class Archive {
  constructor({ blockPoints }) { this.blockPoints = blockPoints; this.logs = new Map(); }

  log(id) {
    let l = this.logs.get(id);
    if (!l) this.logs.set(id, (l = new SensorLog(id, this.blockPoints)));
    return l;
  }

  seal() { for (const l of this.logs.values()) l.seal(); }

  scan(id, from, to, visit) {
    const log = this.logs.get(id);
    if (!log) throw new ArchiveError(`no sensor ${id}`);
    log.blocks.forEach((block, index) => {
      if (block.to < from || block.from >= to) return;
      if (crc32c(block.bytes) !== block.crc) throw new CorruptBlockError(id, index);
      decode(block.bytes, block.from, block.count, (at, value) => { if (at >= from && at < to) visit(at, value); });
    });
  }

  size() {
    let bytes = 0;
    let points = 0;
    for (const l of this.logs.values()) for (const b of l.blocks) { bytes += b.bytes.length; points += b.count; }
    return { bytes, points };
  }
}

module.exports = { Archive };
