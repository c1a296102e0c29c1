import { MeterLink } from './meter-link.js';

export class Hub {
  #tariffs;
  #links = new Map();

  constructor(tariffs) {
    this.#tariffs = tariffs;
  }

  get open() {
    return this.#links.size;
  }

  async visit(round, meters) {
    let bill = 0;
    for (let n = 0; n < meters; n++) {
      const link = this.#connect(`meter-${n}`, round);
      link.connect();
      await link.handshake();
      for (const reading of link.readings()) bill += this.#tariffs.price(reading.slot, reading.kwh);
      this.#disconnect(link);
    }
    return bill;
  }

  #connect(id, round) {
    const link = new MeterLink(id, round);
    this.#links.set(id, link);
    return link;
  }

  #disconnect(link) {
    link.close();
    this.#links.delete(link.id);
  }
}
