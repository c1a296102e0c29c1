'use strict';

const HEADER = 12; // magic, pump, rate, count, crc
const MAGIC = 0x5757;

function crc16(bytes) {
  let crc = 0xffff;
  for (let i = 0; i < bytes.length; i++) {
    crc ^= bytes[i];
    for (let b = 0; b < 8; b++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}

class FrameReader {
  constructor() {
    this.parts = [];
    this.size = 0;
  }

  *push(chunk) {
    this.parts.push(chunk);
    this.size += chunk.length;
    if (this.size < HEADER) return;
    let rest = this.parts.length === 1 ? chunk : Buffer.concat(this.parts, this.size);
    while (rest.length >= HEADER) {
      if (rest.readUInt16BE(0) !== MAGIC) throw new Error('lost frame');
      const count = rest.readUInt32BE(6);
      const end = HEADER + count * 2;
      if (rest.length < end) break;
      const body = rest.subarray(HEADER, end);
      if (crc16(rest.subarray(0, 10)) === rest.readUInt16BE(10)) {
        const samples = new Float32Array(count);
        for (let i = 0; i < count; i++) samples[i] = body.readInt16BE(i * 2) / 327.67;
        yield { pump: rest.readUInt16BE(2), hz: rest.readUInt16BE(4), samples };
      }
      rest = rest.subarray(end);
    }
    this.parts = rest.length ? [rest] : [];
    this.size = rest.length;
  }
}

module.exports = { FrameReader, crc16, HEADER, MAGIC };
