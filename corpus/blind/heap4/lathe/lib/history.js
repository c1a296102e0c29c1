export class Edit {
  constructor(part, name, before, after) {
    this.part = part;
    this.name = name;
    this.before = before;
    this.after = after;
  }
}

export class History {
  #done = [];
  #undone = [];

  constructor(limit) {
    this.limit = limit;
  }

  record(edit) {
    this.#done.push(edit);
    this.#undone.length = 0;
    if (this.#done.length > this.limit) this.#done.slice(-this.limit);
  }

  undo() {
    const edit = this.#done.pop();
    if (!edit) return false;
    edit.part.restore(edit.before);
    this.#undone.push(edit);
    return true;
  }

  redo() {
    const edit = this.#undone.pop();
    if (!edit) return false;
    edit.part.restore(edit.after);
    this.#done.push(edit);
    return true;
  }
}
