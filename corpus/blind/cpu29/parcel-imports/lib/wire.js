'use strict';

// Frontend messages of the extended query protocol: Parse, Bind, Execute, Sync.

class MessageWriter {
  constructor(size = 1 << 16) {
    this.buf = Buffer.allocUnsafe(size);
    this.pos = 0;
    this.mark = 0;
  }

  room(n) {
    if (this.pos + n <= this.buf.length) return;
    const bigger = Buffer.allocUnsafe(Math.max(this.buf.length * 2, this.pos + n));
    this.buf.copy(bigger, 0, 0, this.pos);
    this.buf = bigger;
  }

  open(code) {
    this.room(5);
    this.buf[this.pos] = code.charCodeAt(0);
    this.mark = this.pos + 1;
    this.pos += 5;
  }

  close() {
    this.buf.writeInt32BE(this.pos - this.mark, this.mark);
  }

  int16(v) {
    this.room(2);
    this.pos = this.buf.writeUInt16BE(v, this.pos);
  }

  int32(v) {
    this.room(4);
    this.pos = this.buf.writeInt32BE(v, this.pos);
  }

  cstring(s) {
    this.room(s.length * 3 + 1);
    this.pos += this.buf.write(s, this.pos);
    this.buf[this.pos++] = 0;
  }

  text(s) {
    this.room(s.length * 3 + 4);
    const n = this.buf.write(s, this.pos + 4);
    this.buf.writeInt32BE(n, this.pos);
    this.pos += n + 4;
  }

  take() {
    const out = Buffer.from(this.buf.subarray(0, this.pos));
    this.pos = 0;
    return out;
  }
}

function toText(value) {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

const writer = new MessageWriter();

function encodeQuery({ text, params }) {
  writer.open('P');
  writer.cstring('');
  writer.cstring(text);
  writer.int16(0);
  writer.close();

  writer.open('B');
  writer.cstring('');
  writer.cstring('');
  writer.int16(0);
  writer.int16(params.length);
  for (const value of params) {
    if (value === null) writer.int32(-1);
    else writer.text(toText(value));
  }
  writer.int16(0);
  writer.close();

  writer.open('E');
  writer.cstring('');
  writer.int32(0);
  writer.close();
  writer.open('S');
  writer.close();
  return writer.take();
}

module.exports = { encodeQuery };
