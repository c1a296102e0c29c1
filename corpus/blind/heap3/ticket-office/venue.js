export class Venue {
  #rows = [];

  constructor(rows, seats) {
    for (let r = 0; r < rows; r++) {
      this.#rows.push(Array.from({ length: seats }, (_, s) => ({ row: r, seat: s, label: `${String.fromCharCode(65 + (r % 26))}${r}-${s}`, price: { cents: 1900 + r * 25, band: r % 4 }, blocked: (r * 7 + s) % 53 === 0 })));
    }
  }

  async available(seat) {
    const [row, number] = seat.split('-').map(Number);
    return !this.#rows[row][number].blocked;
  }
}
