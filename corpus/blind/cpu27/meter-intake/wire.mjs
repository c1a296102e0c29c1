export const KIND = { gauge: 1, counter: 2, timing: 3 };

export class Packer {
  constructor(size = 512) {
    this.bytes = Buffer.alloc(size);
    this.at = 0;
  }

  reset() {
    this.at = 0;
    return this;
  }

  u8(value) {
    this.bytes[this.at++] = value;
    return this;
  }

  varint(value) {
    let left = value >>> 0;
    while (left > 127) {
      this.bytes[this.at++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.bytes[this.at++] = left;
    return this;
  }

  zigzag(value) {
    return this.varint((value << 1) ^ (value >> 31));
  }

  text(value) {
    const n = this.bytes.write(value, this.at + 1, 'latin1');
    this.bytes[this.at] = n;
    this.at += n + 1;
    return this;
  }

  f64(value) {
    this.at = this.bytes.writeDoubleLE(value, this.at);
    return this;
  }
}

export class Unpacker {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  u8() {
    return this.bytes[this.at++];
  }

  varint() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const b = this.bytes[this.at++];
      value |= (b & 127) << shift;
      if (b < 128) return value >>> 0;
    }
  }

  zigzag() {
    const v = this.varint();
    return (v >>> 1) ^ -(v & 1);
  }

  text() {
    const n = this.bytes[this.at++];
    const value = this.bytes.latin1Slice(this.at, this.at + n);
    this.at += n;
    return value;
  }

  f64() {
    const value = this.bytes.readDoubleLE(this.at);
    this.at += 8;
    return value;
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0x82f63b78 : c >>> 1;
  return c;
});

export function crc32c(bytes, from, to) {
  let c = ~0;
  for (let i = from; i < to; i++) c = TABLE[(c ^ bytes[i]) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}
