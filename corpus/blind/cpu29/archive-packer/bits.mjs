export class BitWriter {
  constructor(size) {
    this.bytes = new Uint8Array(size);
    this.pos = 0;
    this.acc = 0;
    this.filled = 0;
  }

  put(value, width) {
    let acc = this.acc | (value << this.filled);
    let filled = this.filled + width;
    while (filled >= 8) {
      this.bytes[this.pos++] = acc & 255;
      acc >>>= 8;
      filled -= 8;
    }
    this.acc = acc;
    this.filled = filled;
  }

  finish() {
    if (this.filled > 0) this.bytes[this.pos++] = this.acc & 255;
    this.acc = this.filled = 0;
    return this.bytes.subarray(0, this.pos);
  }
}

export class BitReader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.pos = at;
    this.acc = 0;
    this.filled = 0;
  }

  need(width) {
    while (this.filled < width) {
      this.acc |= this.bytes[this.pos++] << this.filled;
      this.filled += 8;
    }
  }

  take(width) {
    this.need(width);
    const value = this.acc & ((1 << width) - 1);
    this.acc >>>= width;
    this.filled -= width;
    return value;
  }
}
