'use strict';
const { pack, change, apply } = require('./rows.js');
const { score } = require('./music.js');

const BELLS = 7;
const rounds = pack([...Array(BELLS).keys()]);

const method = ['7', '1', '7', '1', '7', '1', '7', '1', '7', '1', '7', '1', '7'].map((n) => change(n, BELLS));
const calls = new Map([
  ['plain', change('1', BELLS)],
  ['bob', change('3', BELLS)],
  ['single', change('345', BELLS)],
  ['near', change('5', BELLS)],
]);

const leads = new Map([...calls].map(([name, last]) => [name, [...method, last]]));

class Touch {
  #rung = new Uint8Array(8 ** BELLS);
  #path = new Uint32Array(14 * 32);
  #length = 0;
  #calls = [];
  best = { points: -1, leads: 0, calls: [] };
  seen = 0;

  // rings one lead; -1 where a row would be rung twice
  #ring(row, call) {
    let points = 0;
    for (const to of leads.get(call)) {
      row = apply(row, to);
      if (this.#rung[row]) return -1;
      this.#rung[row] = 1;
      this.#path[this.#length++] = row;
      points += score(row, BELLS);
    }
    return points;
  }

  #takeBack(length) {
    while (this.#length > length) this.#rung[this.#path[--this.#length]] = 0;
  }

  search(row, depth, points = 0) {
    this.seen++;
    if (points > this.best.points) this.best = { points, leads: this.#calls.length, calls: [...this.#calls] };
    if (depth === 0) return;
    const start = this.#length;
    for (const call of leads.keys()) {
      const gained = this.#ring(row, call);
      if (gained >= 0) {
        this.#calls.push(call);
        this.search(this.#path[this.#length - 1], depth - 1, points + gained);
        this.#calls.pop();
      }
      this.#takeBack(start);
    }
  }
}

const touch = new Touch();
touch.search(rounds, 14);
console.log(`${touch.seen} touches looked at`);
console.log(`best: ${touch.best.points} points in ${touch.best.leads} leads`);
console.log(touch.best.calls.map((c) => c[0].toUpperCase()).join(''));
