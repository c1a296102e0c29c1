export interface Letter {
  id: string;
  to: number;
  subject: string;
  body: string;
}

interface Entry {
  letter: Letter;
  done: () => void;
}

// Letters in the order in which they came; take() waits where there is none.
export class Outbox {
  private entries: Entry[] = [];
  private takers: ((entry: Entry) => void)[] = [];

  submit(letter: Letter): Promise<void> {
    return new Promise((done) => {
      const entry = { letter, done };
      const taker = this.takers.shift();
      if (taker) taker(entry);
      else this.entries.push(entry);
    });
  }

  take(): Promise<Entry> {
    const entry = this.entries.shift();
    if (entry) return Promise.resolve(entry);
    return new Promise((taker) => this.takers.push(taker));
  }
}
