import { EventEmitter } from 'node:events';
import { Draft } from './draft.js';

export class Room extends EventEmitter {
  #drafts = [];
  #present = new Map();

  constructor(titles, blank) {
    super();
    this.#drafts = titles.map((title) => new Draft(title, Array.from({ length: 12 }, blank)));
  }

  get size() {
    return this.#drafts.length;
  }

  join(author) {
    const listener = (title) => this.#present.get(author)?.add(title);
    this.#present.set(author, new Set());
    this.on('changed', listener);
    return () => {
      this.off('changed', listener);
      const titles = this.#present.get(author);
      this.#present.delete(author);
      return titles.size;
    };
  }

  edit(author, draft, index, words) {
    this.#drafts[draft].edit(author, index, words);
    this.emit('changed', this.#drafts[draft].title);
  }

  undo(draft) {
    if (this.#drafts[draft].undo()) this.emit('changed', this.#drafts[draft].title);
  }

  summary() {
    let words = 0;
    let steps = 0;
    for (const draft of this.#drafts) {
      words += draft.words();
      steps += draft.steps.length;
    }
    return { drafts: this.size, words, steps };
  }
}
