export class Sheet {
  constructor() {
    this.dirty = {};
  }

  apply(edit) {
    this.dirty[edit.cell] = edit.value;
    if (edit.clear) {
      delete this.dirty[edit.cell];
    }
  }

  size() {
    return Object.keys(this.dirty).length;
  }
}
