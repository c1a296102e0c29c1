import { seatMap } from './venue.js';

const RENEW_EVERY = 45_000;

export class SeatHold {
  #renewal;
  #quote;

  constructor(customer, seats) {
    this.customer = customer;
    this.seats = seats;
    this.renewals = 0;
    this.state = 'held';
    this.#quote = seats.map((id) => ({ id, pence: seatMap.get(id).pence, terms: new Array(24).fill(id.length) }));
    for (const id of seats) seatMap.get(id).heldBy = customer;
    this.#renewal = setInterval(() => this.renew(), RENEW_EVERY);
    this.#renewal.unref();
  }

  renew() {
    if (this.state !== 'held') return;
    this.renewals += 1;
  }

  total() {
    return this.#quote.reduce((sum, line) => sum + line.pence, 0);
  }

  confirm() {
    this.state = 'sold';
    this.#release();
    clearInterval(this.#renewal);
  }

  cancel() {
    this.state = 'cancelled';
    this.#release();
  }

  #release() {
    for (const id of this.seats) seatMap.get(id).heldBy = null;
  }
}
