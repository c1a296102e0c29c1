import { RemoteError } from './errors.js';

export class RemoteCrm {
  #seed;

  constructor(seed) {
    this.#seed = seed;
  }

  async push(account, contacts) {
    this.#seed = (this.#seed * 69621) % 2147483647;
    if (this.#seed % 10 < 6) {
      const status = this.#seed % 2 ? 503 : 429;
      const conflicts = contacts.map((contact) => ({ contact: contact.id, field: 'mail', theirs: `${contact.id}.${this.#seed}@old.example` }));
      throw new RemoteError(status, { account, conflicts, retryAfter: this.#seed % 60 });
    }
    return contacts.length;
  }
}
