import { Revision } from './history.js';

export class Editor {
  #seed;
  #numbers = 0;
  #undone = 0;
  #changes = 0;

  constructor(document, history, seed) {
    this.document = document;
    this.history = history;
    this.#seed = seed;
  }

  #roll(n) {
    this.#seed = (this.#seed * 16807) % 2147483647;
    return this.#seed % n;
  }

  step() {
    const stop = this.history.subscribe((revision) => {
      this.#changes += revision.bars.length;
    });
    if (this.#roll(9) === 0) this.undo();
    else this.edit();
    stop();
  }

  edit() {
    const stave = this.#roll(this.document.staves.length);
    const before = this.document.stave(stave);
    const after = before.slice();
    const bar = this.#roll(after.length);
    for (let b = bar; b < Math.min(bar + 6, after.length); b++) {
      after[b] = after[b].map((note) => ({ pitch: 48 + this.#roll(36), length: note.length }));
    }
    this.history.record(new Revision(++this.#numbers, stave, before));
    this.document.replace(stave, after);
  }

  undo() {
    const revision = this.history.undo();
    if (!revision) return;
    this.document.replace(revision.stave, revision.bars);
    this.#undone++;
  }

  describe() {
    return { edits: this.#numbers, undone: this.#undone, kept: this.history.length, changes: this.#changes };
  }
}
