import { createPricer } from './pricer.js';

export class Desk {
  constructor(catalogue) {
    this.baskets = new Map();
    this.quote = createPricer(catalogue, (reference) => this.baskets.get(reference));
  }

  open(basket) {
    this.baskets.set(basket.reference, basket);
  }

  close(reference) {
    this.baskets.delete(reference);
  }

  show(customer, reference, view) {
    const quote = this.quote(customer, reference);
    if (view === 'total') return quote.total;
    if (view === 'lines') return quote.lines.length;
    return quote.lines.map((line) => `${line.quantity} x ${line.title}`).join('; ');
  }
}
