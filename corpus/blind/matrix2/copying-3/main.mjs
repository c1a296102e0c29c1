class Undoable {
  #past = [];
  #limit;
  constructor(limit) { this.#limit = limit; }

  remember() {
    this.#past.push(this.snapshot());
    if (this.#past.length > this.#limit) this.#past.shift();
  }

  undo() {
    const last = this.#past.pop();
    if (last) this.restore(last);
    return Boolean(last);
  }
}

class Sheet extends Undoable {
  #cells = new Map();
  #columns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

  snapshot() { return new Map(this.#cells); }
  restore(saved) { this.#cells = saved; }

  setCell(ref, value) {
    this.remember();
    this.#cells.set(ref, value);
  }

  fill(rows, formula) {
    for (let r = 1; r <= rows; r++) {
      for (const c of this.#columns) this.setCell(c + r, formula(c.charCodeAt(0) - 64, r));
    }
  }

  columnTotals() {
    const totals = Object.fromEntries(this.#columns.map((c) => [c, 0]));
    for (const [ref, value] of this.#cells) totals[ref[0]] += value;
    return totals;
  }
}

const sheet = new Sheet(20);
sheet.fill(560, (c, r) => Math.round(Math.sin(c * r) * 1000) / 10);
sheet.setCell('A1', 999);
console.log(sheet.columnTotals());
while (sheet.undo());
const parts = Object.values(sheet.columnTotals()).map((v) => v.toFixed(1));
console.log(parts.join(' | '));
