export class Ring {
  constructor(size) {
    this.slots = new Array(size).fill(null);
    this.at = 0;
  }

  push(value) {
    const old = this.slots[this.at];
    this.slots[this.at] = value;
    this.at = (this.at + 1) % this.slots.length;
    return old;
  }
}
