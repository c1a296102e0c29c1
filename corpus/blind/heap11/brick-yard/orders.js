const CLAYS = ['red', 'buff', 'blue', 'white', 'engineering'];

export class Order {
  constructor(number, opened, draw) {
    this.number = number;
    this.opened = opened;
    this.clay = CLAYS[draw(CLAYS.length)];
    this.count = 200 + draw(5000);
    this.site = `site ${draw(700)}, gate ${draw(6)}`;
    this.stages = Array.from({ length: 9 }, (_, stage) => ({ stage, due: opened + stage * 4, crew: `crew ${draw(25)}` }));
  }
}

/** Orders are kept for a number of ticks after they were opened, then go. */
export class OrderBook {
  constructor(keep) {
    this.keep = keep;
    this.tick = 0;
    this.orders = new Map();
    this.expired = 0;
  }

  open(order) {
    this.orders.set(order.number, order);
  }

  advance() {
    this.tick++;
    for (const [number, order] of this.orders) {
      if (order.opened + this.keep > this.tick) break;
      this.orders.delete(number);
      this.expired++;
    }
  }
}
