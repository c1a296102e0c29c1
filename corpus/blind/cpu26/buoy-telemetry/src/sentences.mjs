import { Transform } from 'node:stream';

const LF = 10;

/** Bytes in, one checked sentence (without mark and sum) out. */
export class SentenceReader extends Transform {
  #rest = null;
  rejected = 0;

  constructor() {
    super({ readableObjectMode: true, readableHighWaterMark: 64 });
  }

  _transform(chunk, _encoding, done) {
    const data = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk]);
    let start = 0;
    for (let end = data.indexOf(LF); end >= 0; end = data.indexOf(LF, start)) {
      this.#sentence(data, start, end);
      start = end + 1;
    }
    this.#rest = start < data.length ? data.subarray(start) : null;
    done();
  }

  #sentence(data, start, end) {
    const star = data.lastIndexOf(0x2a, end);
    if (data[start] !== 0x24 || star < start || end - star < 3) {
      this.rejected++;
      return;
    }
    let sum = 0;
    for (let i = start + 1; i < star; i++) sum ^= data[i];
    if (sum !== Number.parseInt(data.latin1Slice(star + 1, star + 3), 16)) {
      this.rejected++;
      return;
    }
    this.push(data.latin1Slice(start + 1, star));
  }
}
