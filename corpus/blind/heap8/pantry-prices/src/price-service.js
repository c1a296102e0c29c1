import { LRUCache } from 'lru-cache';
import { Quote } from './quote.js';

export class PriceService {
  #quotes = new LRUCache({ max: 2000 });
  #inFlight = new Map();
  #unresolved = [];
  #misses = 0;

  constructor(assortment) {
    this.assortment = assortment;
  }

  async quote(n) {
    const article = this.assortment.article(n);
    const known = this.#quotes.get(article.ean);
    if (known) return known;
    let pending = this.#inFlight.get(article.ean);
    if (!pending) {
      this.#misses += 1;
      pending = this.#work(article);
      this.#inFlight.set(article.ean, pending);
    }
    return pending;
  }

  async #work(article) {
    this.#unresolved.push(article);
    await null;
    const quote = new Quote(this.#unresolved.pop());
    this.#quotes.set(article.ean, quote);
    this.#inFlight.delete(article.ean);
    return quote;
  }

  state() {
    return `quotes ${this.#quotes.size}, misses ${this.#misses}, in flight ${this.#inFlight.size}`;
  }
}
