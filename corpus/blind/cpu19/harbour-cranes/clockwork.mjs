import { EventEmitter } from 'node:events';
import { head, orderBy, pipe, prop } from './flow.mjs';

const soonest = pipe(orderBy(prop('due'), prop('serial')), head);

/** Simulated time: things are put down for later and come back as events. */
export class Clockwork extends EventEmitter {
  now = 0;
  #pending = new Set();
  #serial = 0;

  after(delay, name, payload) {
    this.#pending.add({ due: this.now + delay, serial: this.#serial++, name, payload });
  }

  run(until) {
    let handled = 0;
    while (this.#pending.size > 0) {
      const entry = soonest(this.#pending);
      if (entry.due > until) break;
      this.#pending.delete(entry);
      this.now = entry.due;
      this.emit(entry.name, entry.payload);
      handled++;
    }
    return handled;
  }
}
