import { SyncError } from './errors.js';

export class Synchroniser {
  #remote;
  #book;
  #accounts = new Map();

  constructor(remote, book) {
    this.#remote = remote;
    this.#book = book;
  }

  async round() {
    for (const account of this.#book.accounts()) {
      const state = this.#stateOf(account);
      state.rounds += 1;
      try {
        state.synced += await this.#remote.push(account, this.#book.changed(account, state.rounds));
        state.healthy = true;
      } catch (failure) {
        state.healthy = false;
        state.lastFailure = new SyncError(account, failure, state.lastFailure);
      }
    }
  }

  status() {
    let synced = 0;
    let failing = 0;
    for (const state of this.#accounts.values()) {
      synced += state.synced;
      if (state.lastFailure) failing += 1;
    }
    return { synced, failing };
  }

  #stateOf(account) {
    let state = this.#accounts.get(account);
    if (!state) this.#accounts.set(account, state = { rounds: 0, synced: 0, healthy: true, lastFailure: null });
    return state;
  }
}
