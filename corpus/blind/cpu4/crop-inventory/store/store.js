import { produce } from 'immer';

/** A small store: one state tree, named updates, listeners told after each. */
export class Store {
  #state;
  #updates;
  #listeners = new Set();
  version = 0;

  constructor(state, updates) {
    this.#state = produce(state, () => {});
    this.#updates = updates;
  }

  get state() {
    return this.#state;
  }

  dispatch(name, payload) {
    const next = produce(this.#state, (draft) => {
      this.#updates[name](draft, payload);
    });
    if (next === this.#state) return;
    this.#state = next;
    this.version++;
    for (const listener of this.#listeners) listener(next, name);
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
