import { tagged } from './plots.js';

// Bins come in from the sorter with the tag of the row they were filled at.
export class Intake {
  #register;
  #season = { kilos: 0, rejected: 0, bins: 0 };
  #listeners = new Set();

  constructor(register) {
    this.#register = register;
  }

  onBin(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  accept(bin) {
    const origin = this.#origin(bin);
    if (!origin || !this.#register.varietyKnown(origin.variety)) {
      this.#season.rejected++;
      return;
    }
    const net = bin.gross - bin.tare - this.#moisture(bin);
    this.#season.kilos += net;
    this.#season.bins++;
    for (const listener of this.#listeners) listener({ ...bin, net, origin });
  }

  totals() {
    return structuredClone(this.#season);
  }

  #origin(bin) {
    return this.#register.pick(tagged(bin.tag));
  }

  #moisture(bin) {
    return bin.wet ? bin.gross * 0.012 : 0;
  }
}
