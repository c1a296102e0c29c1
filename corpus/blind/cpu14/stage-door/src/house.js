'use strict';

const TITLES = ['The Tide Mill', 'Four Ladders', 'Arsenic and Old Rope', 'Small Hours'];

class HouseRepository {
  constructor({ rows, perRow }) {
    this.perRow = perRow;
    this.shows = TITLES.map((title, i) => ({ id: `p${i + 1}`, title, curtain: `19:${30 + i * 5}` }));
    this.held = new Map(this.shows.map((s) => [s.id, Array.from({ length: rows }, () => new Array(perRow).fill(null))]));
  }

  performances() {
    return [...this.shows].sort((a, b) => a.curtain.localeCompare(b.curtain));
  }

  free(id) {
    let n = 0;
    for (const row of this.held.get(id)) for (const seat of row) if (seat === null) n++;
    return n;
  }

  plan(id) {
    const rows = this.held.get(id);
    return rows && rows.map((row, r) => String.fromCharCode(65 + r) + ' ' + row.map((s) => (s ? 'x' : '.')).join(''));
  }

  take(id, seats, by) {
    const rows = this.held.get(id);
    const refused = [];
    const wanted = seats.map((label) => {
      const at = { label, r: label.charCodeAt(0) - 65, c: Number(label.slice(1)) - 1 };
      const holder = rows?.[at.r]?.[at.c];
      if (holder === undefined || (holder !== null && holder !== by)) refused.push(label);
      return at;
    });
    if (refused.length) return { seats: [], refused };
    for (const { r, c } of wanted) rows[r][c] = by;
    return { seats: wanted.map((w) => w.label), refused };
  }
}

module.exports = { HouseRepository };
