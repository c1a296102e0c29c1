'use strict';

class Hall {
  constructor(rows, columns) {
    this.columns = columns;
    this.taken = new Array(rows * columns).fill(null);
  }

  book(visitor, wanted) {
    const free = this.taken.indexOf(null);
    if (free < 0) this.taken.fill(null);
    const at = this.taken[wanted] === null ? wanted : Math.max(free, 0);
    this.taken[at] = visitor;
    return { row: Math.floor(at / this.columns), seat: at % this.columns };
  }

  plan() {
    const rows = [];
    for (let i = 0; i < this.taken.length; i += this.columns) {
      rows.push(this.taken.slice(i, i + this.columns).map((v) => (v ? 'x' : '.')).join(''));
    }
    return rows;
  }
}

module.exports = { Hall };
