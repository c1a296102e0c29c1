import { createHash } from 'node:crypto';
import type { LedgerEvent, Recorded } from './events.ts';

export class ConcurrencyError extends Error {}

/** Append-only log with a digest chained over every record. */
export class EventStore {
  #log: Recorded[] = [];
  #streams = new Map<string, Recorded[]>();
  #digest = Buffer.alloc(32);
  #subscribers: Array<(r: Recorded) => void> = [];

  subscribe(fn: (r: Recorded) => void): void {
    this.#subscribers.push(fn);
  }

  append(stream: string, expected: number, event: LedgerEvent): Recorded {
    let records = this.#streams.get(stream);
    if (!records) this.#streams.set(stream, (records = []));
    if (records.length !== expected) {
      throw new ConcurrencyError(`${stream}: expected ${expected}, is ${records.length}`);
    }
    const recorded: Recorded = { seq: this.#log.length, version: expected + 1, stream, event };
    records.push(recorded);
    this.#log.push(recorded);
    this.#digest = createHash('sha256').update(this.#digest).update(JSON.stringify(recorded)).digest();
    for (const fn of this.#subscribers) fn(recorded);
    return recorded;
  }

  *read(stream: string): Generator<Recorded> {
    yield* this.#streams.get(stream) ?? [];
  }

  *all(): Generator<Recorded> {
    yield* this.#log;
  }

  get head(): string {
    return this.#digest.toString('hex');
  }

  get size(): number {
    return this.#log.length;
  }
}

export class Repository<S> {
  #store: EventStore;
  #evolve: (s: S, r: Recorded) => S;
  #initial: S;

  constructor(store: EventStore, initial: S, evolve: (s: S, r: Recorded) => S) {
    this.#store = store;
    this.#initial = initial;
    this.#evolve = evolve;
  }

  load(stream: string): S {
    let state = this.#initial;
    for (const recorded of this.#store.read(stream)) state = this.#evolve(state, recorded);
    return state;
  }
}
