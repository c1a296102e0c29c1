import { cachedFares, fareFor } from './fares.js';
import { distance, STATIONS } from './network.js';

export class FareDesk {
  constructor(ledger) {
    this.ledger = ledger;
    this.served = 0;
  }

  get cached() {
    return cachedFares();
  }

  serve({ journey, passenger }) {
    const fare = fareFor(journey, (wanted) => this.#price(wanted));
    this.ledger.book(fare, passenger);
    this.served += 1;
  }

  #price({ from, to, day, card }) {
    const km = distance(from, to);
    const legs = Array.from({ length: 8 }, (_, i) => ({ station: STATIONS[(from + (i * (to - from + 900)) / 8 | 0) % 900].code, km: (km * i) / 8, zone: i % 4 }));
    return { cents: Math.round(250 + km * 18 * (card ? 0.5 : 1)), day, legs };
  }
}
