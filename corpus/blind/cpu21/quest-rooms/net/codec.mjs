/** Length-prefixed binary frames: kind, tick, then the patch as tagged values. */
export class FrameWriter {
  constructor(size = 4096) {
    this.buf = Buffer.allocUnsafe(size);
    this.at = 0;
  }
  #room(n) {
    if (this.at + n <= this.buf.length) return;
    const bigger = Buffer.allocUnsafe(Math.max(this.buf.length * 2, this.at + n));
    this.buf.copy(bigger, 0, 0, this.at);
    this.buf = bigger;
  }
  u8(v) { this.#room(1); this.buf[this.at++] = v; }
  varint(v) {
    this.#room(5);
    while (v > 127) { this.buf[this.at++] = (v & 127) | 128; v >>>= 7; }
    this.buf[this.at++] = v;
  }
  text(s) {
    this.#room(s.length * 3 + 5);
    this.varint(Buffer.byteLength(s));
    this.at += this.buf.write(s, this.at);
  }
  value(v) {
    if (v === null) this.u8(0);
    else if (typeof v === 'number') { this.u8(1); this.varint(v); }
    else if (typeof v === 'string') { this.u8(2); this.text(v); }
    else if (Array.isArray(v)) { this.u8(3); this.varint(v.length); for (const x of v) this.value(x); }
    else { const keys = Object.keys(v); this.u8(4); this.varint(keys.length); for (const k of keys) { this.text(k); this.value(v[k]); } }
  }
  finish() {
    const out = Buffer.from(this.buf.subarray(0, this.at));
    this.at = 0;
    return out;
  }
}

export function encodePatch(writer, tick, patch) {
  writer.u8(7);
  writer.varint(tick);
  writer.value(patch.set);
  writer.value(patch.drop);
  return writer.finish();
}
