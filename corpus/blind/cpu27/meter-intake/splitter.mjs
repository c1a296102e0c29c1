import { Transform } from 'node:stream';
import { Unpacker, crc32c } from './wire.mjs';

const HEADER = 8;
const LIMIT = 4096;

function decode(bytes) {
  const u = new Unpacker(bytes);
  const sample = { kind: u.u8(), metric: u.text(), host: u.text(), at: u.varint(), offsets: [], values: [] };
  const points = u.varint();
  let offset = 0;
  for (let p = 0; p < points; p++) {
    offset += u.zigzag();
    sample.offsets.push(offset);
    sample.values.push(u.f64());
  }
  return sample;
}

export class FrameSplitter extends Transform {
  #held = Buffer.alloc(0);
  frames = 0;
  rejected = 0;

  constructor() {
    super({ readableObjectMode: true, readableHighWaterMark: 64 });
  }

  _transform(chunk, _encoding, done) {
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    try {
      let body;
      while ((body = this.#next()) !== null) {
        this.frames++;
        this.push(decode(body));
      }
      done();
    } catch (error) {
      done(error);
    }
  }

  _flush(done) {
    done(this.#held.length === 0 ? null : new Error(`${this.#held.length} bytes left over`));
  }

  #next() {
    while (this.#held.length >= HEADER) {
      const size = this.#held.readUInt32LE(0);
      if (size > LIMIT) throw new RangeError(`frame of ${size} bytes`);
      if (this.#held.length < HEADER + size) return null;
      const sum = this.#held.readUInt32LE(4);
      const body = this.#take(HEADER + size).subarray(HEADER);
      if (crc32c(body, 0, size) === sum) return body;
      this.rejected++;
    }
    return null;
  }

  #take(count) {
    const head = this.#held.subarray(0, count);
    this.#held = Buffer.from(this.#held.subarray(count));
    return head;
  }
}
