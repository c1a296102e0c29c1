class Slot {
  constructor(index, bytes) {
    this.index = index;
    this.buffer = Buffer.alloc(bytes);
    this.uses = 0;
  }
}

class Pool {
  constructor(count, bytes) {
    this.slots = Array.from({ length: count }, (_, index) => new Slot(index, bytes));
    this.free = [...this.slots];
    this.waiting = [];
  }

  take() {
    const slot = this.free.pop();
    if (slot) return Promise.resolve(slot);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  give(slot) {
    slot.uses++;
    const next = this.waiting.shift();
    if (next) next(slot);
    else this.free.push(slot);
  }
}

module.exports = { Pool };
