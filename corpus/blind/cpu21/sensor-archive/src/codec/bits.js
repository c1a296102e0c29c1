'use strict';

class BitWriter {
  constructor(size = 1024) { this.bytes = new Uint8Array(size); this.at = 0; this.acc = 0; this.free = 8; }

  bits(value, count) {
    while (count > 0) {
      const n = count < this.free ? count : this.free;
      this.acc = (this.acc << n) | ((value >>> (count - n)) & ((1 << n) - 1));
      this.free -= n;
      count -= n;
      if (this.free === 0) this.flushByte();
    }
  }

  flushByte() {
    if (this.at === this.bytes.length) {
      const bigger = new Uint8Array(this.bytes.length * 2);
      bigger.set(this.bytes);
      this.bytes = bigger;
    }
    this.bytes[this.at++] = this.acc;
    this.acc = 0;
    this.free = 8;
  }

  finish() {
    if (this.free < 8) { this.acc <<= this.free; this.flushByte(); }
    return this.bytes.slice(0, this.at);
  }
}

class BitReader {
  constructor(bytes) { this.bytes = bytes; this.at = 0; this.left = 8; }

  bits(count) {
    let value = 0;
    while (count > 0) {
      const n = count < this.left ? count : this.left;
      const chunk = (this.bytes[this.at] >>> (this.left - n)) & ((1 << n) - 1);
      value = (value << n) | chunk;
      this.left -= n;
      count -= n;
      if (this.left === 0) { this.at++; this.left = 8; }
    }
    return value >>> 0;
  }
}

module.exports = { BitWriter, BitReader };
