import memoize from 'memoizee';

const RATES = [0, 0.02, 0.035, 0.05];

class Quote {
  constructor(customer, reference) {
    this.customer = customer;
    this.reference = reference;
    this.lines = [];
    this.total = 0;
  }
}

export function createPricer(catalogue, findBasket) {
  function price(customer, reference) {
    const rate = RATES[Number(customer.slice(1)) % RATES.length];
    const quote = new Quote(customer, reference);
    for (const { sku, quantity } of findBasket(reference).lines) {
      const article = catalogue.get(sku);
      const cents = Math.round(article.priceFor(quantity) * quantity * (1 - rate));
      quote.lines.push({ sku, title: article.title, quantity, cents, rate });
      quote.total += cents;
    }
    return quote;
  }
  return memoize(price, { length: 2, primitive: true });
}
