import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

const HASHED = ['image', 'video', 'text', 'archive'];

export class Digester extends Transform {
  constructor() {
    super({ objectMode: true });
  }

  _transform(blob, _encoding, done) {
    if (!HASHED.includes(blob.kind)) return done();
    const digest = createHash('sha3-512').update(blob.body).digest('hex');
    done(null, { key: blob.key, kind: blob.kind, length: blob.body.length, digest });
  }
}
