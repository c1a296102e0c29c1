import { Connection } from './connection.js';
import { kLeases, Lease } from './lease.js';

export class Pool {
  #connections;
  #turn = 0;

  constructor(size, schema) {
    this.#connections = Array.from({ length: size }, (_, n) => new Connection(n, schema));
  }

  async use(tenant, work) {
    const connection = this.#connections[this.#turn++ % this.#connections.length];
    const lease = new Lease(tenant, this.#turn);
    connection[kLeases].push(lease);
    try {
      return await work(connection);
    } finally {
      lease.finish();
    }
  }

  report() {
    return this.#connections.flatMap((connection) => connection[kLeases].filter((lease) => lease.open));
  }
}
