'use strict';

// 10 x 10 mailbox: the rim is OUT, so that walking along a line needs no bounds check.
const EMPTY = 0, BLACK = 1, WHITE = 2, OUT = 3;
const DIRECTIONS = [-11, -10, -9, -1, 1, 9, 10, 11];

const KEYS = (() => {
  const keys = [new Uint32Array(100), new Uint32Array(100), new Uint32Array(100)];
  let s = 0x2545f491;
  for (const table of keys) {
    for (let i = 0; i < 100; i++) {
      s ^= s << 13; s ^= s >>> 17; s ^= s << 5;
      table[i] = s >>> 0;
    }
  }
  return keys;
})();

class Board {
  constructor() {
    this.cells = new Uint8Array(100).fill(OUT);
    for (let r = 1; r <= 8; r++) for (let c = 1; c <= 8; c++) this.cells[r * 10 + c] = EMPTY;
    this.cells[44] = this.cells[55] = WHITE;
    this.cells[45] = this.cells[54] = BLACK;
    this.discs = [0, 2, 2];
    this.hash = (KEYS[2][44] ^ KEYS[2][55] ^ KEYS[1][45] ^ KEYS[1][54]) >>> 0;
    this.undo = new Uint8Array(4096);
    this.top = 0;
  }

  flipsAlong(at, step, side) {
    const other = 3 - side;
    let p = at + step;
    if (this.cells[p] !== other) return 0;
    let n = 0;
    while (this.cells[p] === other) { p += step; n++; }
    return this.cells[p] === side ? n : 0;
  }

  legal(at, side) {
    if (this.cells[at] !== EMPTY) return false;
    for (let d = 0; d < 8; d++) if (this.flipsAlong(at, DIRECTIONS[d], side) > 0) return true;
    return false;
  }

  moves(side, into) {
    let n = 0;
    for (let r = 10; r <= 80; r += 10) {
      for (let at = r + 1; at <= r + 8; at++) if (this.legal(at, side)) into[n++] = at;
    }
    return n;
  }

  play(at, side) {
    let turned = 0;
    const other = 3 - side;
    for (let d = 0; d < 8; d++) {
      const step = DIRECTIONS[d];
      for (let n = this.flipsAlong(at, step, side), p = at + step; n > 0; n--, p += step) {
        this.cells[p] = side;
        this.hash ^= KEYS[side][p] ^ KEYS[other][p];
        this.undo[this.top++] = p;
        turned++;
      }
    }
    this.cells[at] = side;
    this.hash = (this.hash ^ KEYS[side][at]) >>> 0;
    this.undo[this.top++] = at;
    this.undo[this.top++] = turned;
    this.discs[side] += turned + 1;
    this.discs[other] -= turned;
  }

  takeBack(side) {
    const other = 3 - side;
    let turned = this.undo[--this.top];
    const at = this.undo[--this.top];
    this.discs[side] -= turned + 1;
    this.discs[other] += turned;
    this.cells[at] = EMPTY;
    this.hash ^= KEYS[side][at];
    while (turned-- > 0) {
      const p = this.undo[--this.top];
      this.cells[p] = other;
      this.hash ^= KEYS[side][p] ^ KEYS[other][p];
    }
    this.hash >>>= 0;
  }

  toString() {
    const rows = [];
    for (let r = 1; r <= 8; r++) rows.push(Array.from(this.cells.subarray(r * 10 + 1, r * 10 + 9), (c) => '.xo'[c]).join(''));
    return rows.join('\n');
  }
}

module.exports = { Board, BLACK, WHITE, EMPTY };
