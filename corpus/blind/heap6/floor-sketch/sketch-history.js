import { Revision } from './revision.js';

export class SketchHistory {
  #undo = [];
  #redo = [];
  #head;
  #depth;
  #count = 0;

  constructor(plan, depth = 25) {
    this.#depth = depth;
    this.#head = new Revision(0, plan, 'system', null);
  }

  get plan() { return this.#head.plan; }
  get head() { return this.#head; }

  commit(plan, author) {
    this.#undo.push(this.#head);
    if (this.#undo.length > this.#depth) {
      this.#undo.shift();
    }
    this.#redo.length = 0;
    this.#head = new Revision(++this.#count, plan, author, this.#head);
  }

  undo() {
    if (this.#undo.length === 0) return;
    this.#redo.push(this.#head);
    this.#head = this.#undo.pop();
  }

  redo() {
    if (this.#redo.length === 0) return;
    this.#undo.push(this.#head);
    this.#head = this.#redo.pop();
  }

  sizes() { return [this.#undo.length, this.#redo.length]; }
}
