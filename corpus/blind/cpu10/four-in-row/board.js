'use strict';

const WIDTH = 7;
const HEIGHT = 6;
const STRIDE = WIDTH + 2;
const STEPS = [1, STRIDE, STRIDE + 1, STRIDE - 1];

class Board {
  constructor(random) {
    this.cells = new Int8Array(STRIDE * (HEIGHT + 2)).fill(3);
    for (let y = 1; y <= HEIGHT; y++) for (let x = 1; x <= WIDTH; x++) this.cells[y * STRIDE + x] = 0;
    this.heights = new Int8Array(WIDTH + 1).fill(1);
    this.zobrist = Int32Array.from({ length: 4 * this.cells.length }, random);
    this.hash = 0;
    this.check = 0;
    this.moves = 0;
  }

  canPlay(column) {
    return this.heights[column] <= HEIGHT;
  }

  toggle(index, player) {
    const at = index * 4 + player * 2 - 2;
    this.hash ^= this.zobrist[at];
    this.check ^= this.zobrist[at + 1];
  }

  play(column, player) {
    const index = this.heights[column]++ * STRIDE + column;
    this.cells[index] = player;
    this.toggle(index, player);
    this.moves++;
    return index;
  }

  undo(column, player) {
    const index = --this.heights[column] * STRIDE + column;
    this.cells[index] = 0;
    this.toggle(index, player);
    this.moves--;
  }

  winsAt(index, player) {
    const cells = this.cells;
    for (const step of STEPS) {
      let run = 1;
      for (let i = index + step; cells[i] === player; i += step) run++;
      for (let i = index - step; cells[i] === player; i -= step) run++;
      if (run >= 4) return true;
    }
    return false;
  }

  full() {
    return this.moves === WIDTH * HEIGHT;
  }

  toString() {
    const rows = [];
    for (let y = HEIGHT; y >= 1; y--) {
      rows.push(Array.from(this.cells.subarray(y * STRIDE + 1, y * STRIDE + 1 + WIDTH), (c) => '.XO'[c]).join(' '));
    }
    return rows.join('\n');
  }
}

module.exports = { Board };
