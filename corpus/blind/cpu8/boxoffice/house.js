// The auditorium: seats, prices and what is held or sold for tonight.

export class House {
  #seats = new Map();
  #version = 0;

  constructor({ rows, width }) {
    for (let r = 0; r < rows; r++) {
      for (let n = 1; n <= width; n++) {
        const id = `${String.fromCharCode(65 + r)}${n}`;
        this.#seats.set(id, { id, row: r, number: n, state: 'free', price: 62 - r * 2 - (Math.abs(n - width / 2) > 8 ? 6 : 0) });
      }
    }
  }

  hold(id, visitor) {
    const seat = this.#seats.get(id);
    if (!seat || seat.state !== 'free') return null;
    seat.state = 'held';
    seat.visitor = visitor;
    this.#version++;
    return seat;
  }

  get version() {
    return this.#version;
  }

  *rows() {
    const byRow = Map.groupBy(this.#seats.values(), (s) => s.row);
    for (const [row, seats] of byRow) yield { name: String.fromCharCode(65 + row), seats };
  }

  cheapest(count) {
    return [...this.#seats.values()].filter((s) => s.state === 'free').sort((a, b) => a.price - b.price).slice(0, count);
  }
}
