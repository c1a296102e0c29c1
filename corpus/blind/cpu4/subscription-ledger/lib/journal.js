'use strict';

/** A point in time of the books: what every account stands at. Statements hold on to one, so it never changes. */
class Books {
  #balances;
  #closed;

  constructor(balances = new Map(), closed = new Set()) {
    this.#balances = balances;
    this.#closed = closed;
  }

  balance(account) {
    return this.#balances.get(account) ?? 0;
  }

  withBalance(account, cents) {
    const balances = new Map(this.#balances);
    balances.set(account, cents);
    return new Books(balances, this.#closed);
  }

  withClosed(account) {
    return new Books(this.#balances, new Set(this.#closed).add(account));
  }

  isClosed(account) {
    return this.#closed.has(account);
  }

  *entries() {
    yield* this.#balances;
  }

  get size() {
    return this.#balances.size;
  }
}

const shift = (books, account, cents) => books.withBalance(account, books.balance(account) + cents);

function post(books, entry) {
  if (books.isClosed(entry.debit) || books.isClosed(entry.credit)) return books;
  return shift(shift(books, entry.debit, -entry.cents), entry.credit, entry.cents);
}

module.exports = { Books, post };
