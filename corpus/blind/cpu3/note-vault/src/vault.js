import { randomBytes } from 'node:crypto';
import { seal, open } from './sealing.js';

export class Vault {
  #secret;
  #items = new Map();

  constructor({ passphrase, salt }) {
    this.#secret = { passphrase, salt };
  }

  get size() {
    return this.#items.size;
  }

  store(id, text) {
    const iv = randomBytes(12);
    this.#items.set(id, { iv, ...seal(this.#secret, iv, Buffer.from(text, 'utf8')) });
  }

  read(id) {
    const item = this.#items.get(id);
    if (!item) throw new RangeError(`no note ${id}`);
    return open(this.#secret, item).toString('utf8');
  }
}
