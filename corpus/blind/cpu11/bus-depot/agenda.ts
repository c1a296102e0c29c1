export interface Entry {
  at: number;
  order: number;
  wake: () => void;
}

/** What happens when, in simulated seconds since 04:00. */
export class Agenda {
  #entries: Entry[] = [];
  #order = 0;
  now = 0;
  handled = 0;

  at(time: number, wake: () => void): Entry {
    const entry: Entry = { at: time, order: this.#order++, wake };
    this.#entries.push(entry);
    this.#entries.sort((a, b) => b.at - a.at || b.order - a.order);
    return entry;
  }

  after(seconds: number, wake: () => void): Entry {
    return this.at(this.now + seconds, wake);
  }

  cancel(entry: Entry): void {
    entry.wake = () => {};
  }

  run(until: number): void {
    for (;;) {
      const entry = this.#entries.pop();
      if (!entry || entry.at > until) return;
      this.now = entry.at;
      this.handled++;
      entry.wake();
    }
  }
}
