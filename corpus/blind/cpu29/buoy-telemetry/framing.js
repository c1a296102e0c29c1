import { Transform } from 'node:stream';
import { Batch } from './schema.js';

/** Cuts the byte stream into frames (four bytes of length, then the body) and reads each. */
export class FrameReader extends Transform {
  #parts = [];
  #have = 0;
  #need = 4;
  #inBody = false;

  constructor() {
    super({ readableObjectMode: true, readableHighWaterMark: 8 });
  }

  #take(n) {
    let first = this.#parts[0];
    if (first.length < n) {
      first = Buffer.concat(this.#parts, this.#have);
      this.#parts.length = 0;
      this.#parts.push(first);
    }
    const piece = first.subarray(0, n);
    if (first.length === n) this.#parts.shift();
    else this.#parts[0] = first.subarray(n);
    this.#have -= n;
    return piece;
  }

  _transform(chunk, _encoding, done) {
    this.#parts.push(chunk);
    this.#have += chunk.length;
    try {
      while (this.#have >= this.#need) {
        const piece = this.#take(this.#need);
        if (this.#inBody) {
          this.push(Batch.decode(piece));
          this.#need = 4;
        } else {
          this.#need = piece.readUInt32BE(0);
        }
        this.#inBody = !this.#inBody;
      }
      done();
    } catch (error) {
      done(error);
    }
  }

  _flush(done) {
    done(this.#have === 0 && !this.#inBody ? null : new Error('stream ends inside a frame'));
  }
}

export function frame(station, readings) {
  const body = Batch.encode({ station, readings }).finish();
  const head = Buffer.allocUnsafe(4);
  head.writeUInt32BE(body.length, 0);
  return [head, body];
}
