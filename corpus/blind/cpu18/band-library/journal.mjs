import { EventEmitter } from 'node:events';

/** Append-only journal; subscribers see every entry in order. */
export class Journal extends EventEmitter {
  #entries = [];
  #sequence = 0;

  record(type, body) {
    const entry = Object.freeze({ no: ++this.#sequence, type, body });
    this.#entries.push(entry);
    this.emit('entry', entry);
    return entry;
  }

  *since(no) {
    for (const entry of this.#entries) if (entry.no > no) yield entry;
  }

  get length() {
    return this.#entries.length;
  }
}

export function project(journal, initial, handlers) {
  let state = initial;
  let upTo = 0;
  return {
    catchUp() {
      for (const entry of journal.since(upTo)) {
        const handler = handlers[entry.type];
        if (handler) state = handler(state, entry.body);
        upTo = entry.no;
      }
      return state;
    },
  };
}
