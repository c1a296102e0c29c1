import { Quote } from './quote.js';

export class QuoteDesk {
  #next = 1;
  #open = new Map();
  #booked = { count: 0, value: 0 };
  #lost = 0;

  constructor(feed, lanes) {
    this.feed = feed;
    this.laneNames = new Map(lanes.map((lane) => [lane.id, `${lane.from} to ${lane.to}, ${lane.transitDays} days`]));
  }

  open(customer, lane, containers) {
    const quote = new Quote(this.#next++, customer, lane, this.feed, containers);
    this.#open.set(quote.number, quote);
    return quote;
  }

  settle(quote, accepted) {
    this.#open.delete(quote.number);
    quote.close(accepted ? 'booked' : 'lost');
    if (accepted) {
      this.#booked.count++;
      this.#booked.value += quote.total;
    } else {
      this.#lost++;
    }
  }

  summary() {
    return `${this.#booked.count} booked (${this.#booked.value.toFixed(0)} USD), ${this.#lost} lost, ${this.#open.size} open`;
  }
}
