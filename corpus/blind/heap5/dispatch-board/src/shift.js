import { Job } from './job.js';

export class Shift {
  #seed;
  #serial = 0;

  constructor(board, zones, seed) {
    this.board = board;
    this.zones = zones;
    this.#seed = seed;
  }

  #below(n) {
    this.#seed ^= this.#seed << 13;
    this.#seed ^= this.#seed >>> 17;
    this.#seed ^= this.#seed << 5;
    return (this.#seed >>> 0) % n;
  }

  #newJob() {
    const id = `J${++this.#serial}`;
    const parcels = Array.from({ length: 3 + this.#below(6) }, (_, i) => ({ barcode: `${id}.${i}`, grams: 100 + this.#below(9000), fragile: this.#below(9) === 0 }));
    return new Job(id, this.zones[this.#below(this.zones.length)].code, parcels);
  }

  async work(count) {
    const waiting = [];
    for (let i = 0; i < count; i++) {
      const job = this.#newJob();
      const { drivers } = this.board;
      this.board.add(job, drivers[this.#below(drivers.length)]);
      if (this.board.neighbours(job) > 3 || this.#below(100) < 30) {
        this.board.assign(job, drivers[this.#below(drivers.length)]);
      }
      waiting.push(job.id);
      if (waiting.length > 150) this.board.complete(waiting.shift());
      if (i % 200 === 0) await new Promise(setImmediate);
    }
    for (const id of waiting) this.board.complete(id);
  }
}
