/** Every change of a field goes through a journal, so that a run can be stepped back. */
export class Journal {
  #steps = [];
  #open = null;

  begin(label) {
    this.#open = { label, undo: [] };
  }

  record(undo) {
    this.#open?.undo.push(undo);
  }

  commit() {
    if (this.#open) this.#steps.push(this.#open);
    this.#open = null;
  }

  back(count = 1) {
    let n = 0;
    while (n < count && this.#steps.length > 0) {
      const { undo } = this.#steps.pop();
      for (let i = undo.length - 1; i >= 0; i--) undo[i]();
      n++;
    }
    return n;
  }

  get depth() {
    return this.#steps.length;
  }
}
