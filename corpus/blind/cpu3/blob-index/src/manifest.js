import { Writable } from 'node:stream';

export class Manifest extends Writable {
  #byDigest = new Map();
  #bytes = 0;

  constructor() {
    super({ objectMode: true });
  }

  _write({ key, kind, length, digest }, _encoding, done) {
    const keys = this.#byDigest.get(digest);
    if (keys) keys.push(key);
    else this.#byDigest.set(digest, [key]);
    this.#bytes += length;
    done();
  }

  toString() {
    return `${this.#byDigest.size} distinct blobs, ${(this.#bytes / 2 ** 20).toFixed(1)} MiB`;
  }
}
