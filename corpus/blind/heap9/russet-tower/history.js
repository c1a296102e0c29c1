export class History {
  constructor(limit) {
    this.limit = limit;
    this.slots = [];
    this.head = 0;
  }

  push(observation) {
    if (this.slots.length < this.limit) {
      this.slots.push(observation);
      return;
    }
    this.slots[this.head] = observation;
    this.head = (this.head + 1) % this.limit;
  }

  *newestFirst() {
    const { length } = this.slots;
    for (let i = 1; i <= length; i++) yield this.slots[(this.head - i + length) % length];
  }

  mean(field) {
    let sum = 0;
    for (const slot of this.slots) sum += slot[field];
    return sum / this.slots.length;
  }
}
