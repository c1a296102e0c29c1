const round = (x) => Math.round(x * 100) / 100;

/** Shows the room the price of the last bottle that would be served. */
export class Board {
  #shown = new Map();
  #changes = 0;

  follow(lot) {
    lot.on('offer', (l) => this.#refresh(l));
    lot.on('closed', (l, served) => this.#shown.set(l.number, served.at(-1)?.perBottle ?? 0));
    return lot;
  }

  #refresh(lot) {
    const served = lot.standing();
    const price = served.length ? round(served[served.length - 1].perBottle) : 0;
    if (this.#shown.get(lot.number) === price) return;
    this.#shown.set(lot.number, price);
    this.#changes++;
  }

  get changes() {
    return this.#changes;
  }
}

export class Clerk {
  #book = new Map();
  #declined = 0;

  follow(lot) {
    lot.on('declined', () => this.#declined++);
    lot.on('closed', (l, served) => {
      for (const s of served) {
        const page = this.#book.get(s.bidder) ?? [];
        this.#book.set(s.bidder, [...page, { lot: l.number, bottles: s.got, sum: round(s.got * s.perBottle) }]);
      }
    });
    return lot;
  }

  invoices() {
    return [...this.#book]
      .map(([bidder, page]) => ({ bidder, lots: page.length, total: round(page.reduce((t, p) => t + p.sum, 0)) }))
      .sort((a, b) => b.total - a.total);
  }

  get declined() {
    return this.#declined;
  }
}
