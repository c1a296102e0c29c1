import { EventEmitter } from 'node:events';
import { setInterval as ticks } from 'node:timers/promises';

const WORDS = 'meeting invoice draft travel budget review contract sketch dinner doctor'.split(' ');

export class Inbox extends EventEmitter {
  #options;
  #serial = 0;

  constructor(options) {
    super();
    this.#options = options;
  }

  #compose(id) {
    let text = `note ${id}:`;
    for (let i = 0; i < 400; i++) text += ` ${WORDS[(id * 31 + i * 7) % WORDS.length]}`;
    return text;
  }

  async run() {
    let left = this.#options.batches;
    for await (const _ of ticks(this.#options.everyMs)) {
      const notes = [];
      for (let i = 0; i < this.#options.perBatch; i++) {
        const id = ++this.#serial;
        notes.push({ id: `n${id}`, text: this.#compose(id) });
      }
      this.emit('notes', notes);
      if (--left === 0) return;
    }
  }
}
