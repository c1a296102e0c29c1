export const CURRENCIES = ['EUR', 'USD', 'CHF', 'JPY', 'SEK'];

export class Market {
  #seed = 1999;

  next(n) {
    this.#seed = (this.#seed * 48271) % 2147483647;
    return this.#seed % n;
  }

  portfolio(id, size) {
    return {
      id,
      owner: `client-${id}`,
      positions: Array.from({ length: size }, (_, n) => ({
        isin: `XX${String(this.next(1e9)).padStart(10, '0')}`,
        name: `Holding ${n}`,
        currency: CURRENCIES[this.next(5)],
        units: 1 + this.next(400),
        price: this.next(100000) / 100,
      })),
    };
  }
}
