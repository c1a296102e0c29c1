'use strict';

const TITLES = ['The Cherry Orchard', 'Twelfth Night', '"Noises Off"', 'Art & Craft', 'Pygmalion', 'The Seagull', 'Rope', 'Arcadia', 'Betrayal', 'Copenhagen'];
const WORDS = ['a', 'tender', 'comedy', 'about', 'loss', 'and', 'a', 'garden', 'with', 'music', 'by', 'the', "company's", 'own', 'band', '<live>'];
const ROWS = 'ABCDEFGHJKLM';

class House {
  constructor(seed) {
    this.seed = seed >>> 0;
    this.shows = Array.from({ length: 36 }, (_, i) => this.#show(i + 1));
    this.orders = new Map();
  }

  #below(n) {
    this.seed = (Math.imul(this.seed, 1103515245) + 12345) >>> 0;
    return (this.seed >>> 8) % n;
  }

  #show(id) {
    const rows = [...ROWS].map((name, r) => ({
      name,
      pence: 4800 - r * 260,
      seats: Array.from({ length: 18 }, (_, s) => ({ number: s + 1, state: this.#below(4) === 0 ? 'sold' : 'free' })),
    }));
    const month = (id - 1) % 12;
    return {
      id,
      month,
      left: rows.reduce((n, row) => n + row.seats.filter((seat) => seat.state === 'free').length, 0),
      title: TITLES[this.#below(TITLES.length)],
      text: Array.from({ length: 22 }, () => WORDS[this.#below(WORDS.length)]).join(' '),
      at: Date.UTC(2026, month, 1 + this.#below(28), 19, 30),
      lowest: rows.at(-1).pence,
      rows,
    };
  }

  month(m) {
    const until = (m + 1) % 12;
    return this.shows
      .filter((s) => s.month === m || s.month === until)
      .sort((a, b) => a.at - b.at);
  }

  show(id) {
    return this.shows[id - 1];
  }

  book(showId, name, count) {
    const show = this.show(showId);
    if (show.left < count) return null;
    const lines = [];
    for (const row of show.rows) {
      for (const seat of row.seats) {
        if (lines.length === count || seat.state !== 'free') continue;
        seat.state = 'sold';
        lines.push({ seat: `${row.name}${seat.number}`, title: show.title, pence: row.pence });
      }
    }
    show.left -= count;
    const order = { id: this.orders.size + 1, name, lines, total: lines.reduce((n, l) => n + l.pence, 0) };
    this.orders.set(order.id, order);
    return order;
  }
}

module.exports = { House };
