import fp from 'fastify-plugin';
import { createHash } from 'node:crypto';

export interface Entry {
  mrn: string;
  vessel: string;
  duty: number;
  lodged: string;
}
export class Ledger {
  #entries = new Map<string, Entry>();
  #tail = '0'.repeat(16);
  get size() {
    return this.#entries.size;
  }
  append(vessel: string, duty: number, lodged: Date): Entry {
    // Each number is chained to the one before so that a gap shows.
    this.#tail = createHash('sha256').update(`${this.#tail}|${vessel}|${duty}`).digest('hex').slice(0, 16);
    const entry = { mrn: `26GB${this.#tail.toUpperCase()}`, vessel, duty, lodged: lodged.toISOString() };
    this.#entries.set(entry.mrn, entry);
    return entry;
  }
  find(mrn: string) {
    return this.#entries.get(mrn);
  }
  /** The office asks for the last few only; the walk is over the keys of one shift. */
  recent(count: number): Entry[] {
    return [...this.#entries.values()].slice(-count).reverse();
  }
}
declare module 'fastify' {
  interface FastifyInstance {
    ledger: Ledger;
  }
}
export default fp(async (app) => {
  app.decorate('ledger', new Ledger());
}, { name: 'ledger' });
