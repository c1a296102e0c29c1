export class Revision {
  previous = null;

  constructor(number, stave, bars) {
    this.number = number;
    this.stave = stave;
    this.bars = bars;
  }
}

export class History {
  #newest = null;
  #length = 0;
  #listeners = [];

  constructor(limit) {
    this.limit = limit;
  }

  subscribe(listener) {
    this.#listeners.push(listener);
    return () => {
      const at = this.#listeners.indexOf(listener);
      if (at !== -1) this.#listeners.splice(at, 1);
    };
  }

  record(revision) {
    revision.previous = this.#newest;
    this.#newest = revision;
    if (++this.#length > this.limit) this.#cut();
    for (const listener of this.#listeners) listener(revision);
  }

  undo() {
    const revision = this.#newest;
    if (!revision) return null;
    this.#newest = revision.previous;
    this.#length--;
    return revision;
  }

  #cut() {
    let node = this.#newest;
    for (let i = 1; i < this.limit; i++) node = node.previous;
    node.previous = null;
    this.#length = this.limit;
  }

  get length() {
    return this.#length;
  }
}
