'use strict';

class BitWriter {
  constructor(size) {
    this.bytes = new Uint8Array(size);
    this.at = 0;
    this.hold = 0;
    this.count = 0;
  }

  put(value, width) {
    this.hold |= value << this.count;
    this.count += width;
    while (this.count >= 8) {
      if (this.at === this.bytes.length) this.grow();
      this.bytes[this.at++] = this.hold & 255;
      this.hold >>>= 8;
      this.count -= 8;
    }
  }

  grow() {
    const bigger = new Uint8Array(this.bytes.length * 2);
    bigger.set(this.bytes);
    this.bytes = bigger;
  }

  finish() {
    this.put(0, 7);
    return this.bytes.subarray(0, this.at);
  }
}

class BitReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.hold = 0;
    this.count = 0;
  }

  take(width) {
    while (this.count < width) {
      this.hold |= this.bytes[this.at++] << this.count;
      this.count += 8;
    }
    const v = this.hold & ((1 << width) - 1);
    this.hold >>>= width;
    this.count -= width;
    return v;
  }
}

module.exports = { BitReader, BitWriter };
