import { Writable } from 'node:stream';

export class Tally extends Writable {
  #units = new Map();

  constructor() {
    super({ objectMode: true });
  }

  _write({ unit, ms }, _encoding, done) {
    const t = this.#units.get(unit) ?? { n: 0, ms: 0 };
    t.n++;
    t.ms += ms;
    this.#units.set(unit, t);
    done();
  }

  report() {
    return [...this.#units].map(([unit, t]) => `${unit}: ${t.n} (${(t.ms / t.n).toFixed(1)} ms)`).join(', ');
  }
}
