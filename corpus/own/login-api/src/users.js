import { hashPassword } from './passwords.js';

export class UserStore {
  #byName = new Map();

  async seed(n) {
    const shared = hashPassword('hunter2');
    for (let i = 0; i < n; i++) this.#byName.set(`user${i}`, { id: i, name: `user${i}`, password: shared, roles: i % 10 ? ['member'] : ['member', 'admin'] });
    return this;
  }

  get(name) {
    return this.#byName.get(name);
  }

  *page(offset, limit) {
    for (let i = offset; i < offset + limit; i++) {
      const u = this.#byName.get(`user${i}`);
      if (u) yield u;
    }
  }
}
