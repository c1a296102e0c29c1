export class Ring {
  constructor(length) {
    this.slots = new Array(length).fill(null);
    this.written = 0;
  }

  push(entry) {
    this.slots[this.written % this.slots.length] = entry;
    this.written += 1;
  }

  *[Symbol.iterator]() {
    const start = Math.max(0, this.written - this.slots.length);
    for (let n = start; n < this.written; n += 1) yield this.slots[n % this.slots.length];
  }
}
