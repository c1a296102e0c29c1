import { EventEmitter } from 'node:events';

const INCREMENTS = [[100, 5], [500, 20], [2000, 100], [10000, 500], [Infinity, 1000]];

export function minimumRaise(price) {
  for (const [limit, step] of INCREMENTS) if (price < limit) return step;
  return 1000;
}

export class Floor extends EventEmitter {
  #lots = new Map();
  #sequence = 0;

  constructor() {
    super();
    this.setMaxListeners(0);
  }

  open(id, title, reserve) {
    this.#lots.set(id, { id, title, reserve, price: 0, bidder: null, bids: [], closed: false });
  }

  lot(id) {
    return this.#lots.get(id);
  }

  get lots() {
    return this.#lots.values();
  }

  /** Proxy bidding: standing maxima are raised against each other until one is exhausted. */
  bid(id, bidder, maximum) {
    const lot = this.#lots.get(id);
    if (!lot || lot.closed) return { accepted: false, reason: 'closed' };
    const floor = lot.price + minimumRaise(lot.price);
    if (maximum < floor) return { accepted: false, reason: 'low', floor };
    const rival = lot.bids.length ? lot.bids[lot.bids.length - 1] : null;
    let price = floor;
    let leader = bidder;
    if (rival && rival.bidder !== bidder) {
      let turn = 0;
      while (price <= Math.max(maximum, rival.maximum)) {
        const next = price + minimumRaise(price);
        const holder = turn % 2 === 0 ? rival.maximum : maximum;
        if (holder < next) break;
        leader = turn % 2 === 0 ? rival.bidder : bidder;
        price = next;
        turn++;
        this.#announce(lot, leader, price);
      }
    }
    lot.price = price;
    lot.bidder = leader;
    lot.bids.push({ bidder: leader, maximum: Math.max(maximum, rival?.maximum ?? 0) });
    this.#announce(lot, leader, price);
    return { accepted: true, leader, price };
  }

  close(id) {
    const lot = this.#lots.get(id);
    lot.closed = true;
    this.emit('hammer', lot);
  }

  #announce(lot, bidder, price) {
    this.#sequence++;
    this.emit('raise', { seq: this.#sequence, lot: lot.id, bidder, price });
  }
}
