export class Shipment {
  constructor(number, events) {
    this.number = number;
    this.events = events;
  }

  get delivered() {
    return this.events.at(-1).status === 'delivered';
  }
}

const STATUSES = ['announced', 'collected', 'sorted', 'in transit', 'at depot', 'out for delivery', 'delivered'];

export class CarrierClient {
  #state;

  constructor(depots, seed) {
    this.depots = depots;
    this.#state = seed;
  }

  #roll(n) {
    this.#state = (Math.imul(this.#state, 22695477) + 1) >>> 0;
    return (this.#state >>> 8) % n;
  }

  async lookup(number) {
    const length = 2 + this.#roll(STATUSES.length - 1);
    const events = [];
    for (let i = 0; i < length; i++) {
      const depot = this.depots.at(this.#roll(this.depots.size));
      events.push({ status: STATUSES[i], depot: depot.code, hour: i * 5 + this.#roll(5), remark: `${number} ${STATUSES[i]} at ${depot.address.town}` });
    }
    await new Promise(setImmediate);
    return new Shipment(number, events);
  }
}
