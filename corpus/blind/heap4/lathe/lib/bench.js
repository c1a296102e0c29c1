import { Edit, History } from './history.js';

export class Bench {
  constructor(parts, limit) {
    this.parts = parts;
    this.history = new History(limit);
  }

  apply(index, name, change) {
    const part = this.parts[index];
    const before = part.copy();
    change(part);
    this.history.record(new Edit(part, name, before, part.copy()));
  }

  replace(index, part) {
    this.parts[index] = part;
  }
}
