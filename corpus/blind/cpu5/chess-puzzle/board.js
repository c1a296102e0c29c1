'use strict';

// 0x88 board; white pieces are positive
const P = 1, N = 2, B = 3, R = 4, Q = 5, K = 6;
const LETTERS = { p: P, n: N, b: B, r: R, q: Q, k: K };
const SLIDES = { [B]: [15, 17, -15, -17], [R]: [1, -1, 16, -16], [Q]: [1, -1, 16, -16, 15, 17, -15, -17] };
const HOPS = { [N]: [14, 18, 31, 33, -14, -18, -31, -33], [K]: [1, -1, 16, -16, 15, 17, -15, -17] };

// a move is one small integer: taken (3 bits), promotes (1), from (7), to (7)
const pack = (from, to, taken, promotes) => (taken << 15) | (promotes ? 1 << 14 : 0) | (from << 7) | to;
const fromOf = (move) => (move >> 7) & 127;
const toOf = (move) => move & 127;
const takenOf = (move) => move >> 15;
const promotes = (move) => (move & (1 << 14)) !== 0;

class MoveList {
  #moves = new Int32Array(256);
  length = 0;

  push(move) { this.#moves[this.length++] = move; }
  at(index) { return this.#moves[index]; }
  clear() { this.length = 0; return this; }

  includes(move) {
    for (let i = 0; i < this.length; i++) if (this.#moves[i] === move) return true;
    return false;
  }

  toFront(move) {
    const moves = this.#moves;
    let i = 0;
    while (moves[i] !== move) i++;
    for (; i > 0; i--) moves[i] = moves[i - 1];
    moves[0] = move;
  }

  // highest first: the best captures lead
  sort() {
    const moves = this.#moves;
    for (let i = 1; i < this.length; i++) {
      const move = moves[i];
      let j = i - 1;
      for (; j >= 0 && moves[j] < move; j--) moves[j + 1] = moves[j];
      moves[j + 1] = move;
    }
    return this;
  }
}

class Position {
  squares = new Int8Array(128);
  side = 1;

  static fromFen(fen) {
    const position = new Position();
    const [rows, side] = fen.split(' ');
    rows.split('/').forEach((row, r) => {
      let file = 0;
      for (const ch of row) {
        if (/\d/.test(ch)) { file += Number(ch); continue; }
        const piece = LETTERS[ch.toLowerCase()];
        position.squares[(7 - r) * 16 + file++] = ch === ch.toUpperCase() ? piece : -piece;
      }
    });
    position.side = side === 'w' ? 1 : -1;
    return position;
  }

  play(move) {
    const { squares } = this;
    squares[toOf(move)] = promotes(move) ? Q * this.side : squares[fromOf(move)];
    squares[fromOf(move)] = 0;
    this.side = -this.side;
  }

  undo(move) {
    const { squares } = this;
    this.side = -this.side;
    squares[fromOf(move)] = promotes(move) ? P * this.side : squares[toOf(move)];
    squares[toOf(move)] = -takenOf(move) * this.side;
  }

  // fills the list and returns it
  moves(out, capturesOnly) {
    const { squares, side } = this;
    out.clear();
    for (let from = 0; from < 128; from++) {
      if (from & 0x88) { from += 7; continue; }
      const piece = squares[from] * side;
      if (piece <= 0) continue;
      if (piece === P) this.#pawn(from, out, capturesOnly);
      else if (HOPS[piece]) for (const d of HOPS[piece]) this.#target(from, from + d, out, capturesOnly);
      else {
        for (const d of SLIDES[piece]) {
          for (let to = from + d; this.#target(from, to, out, capturesOnly) && squares[to] === 0; to += d);
        }
      }
    }
    return out;
  }

  #target(from, to, out, capturesOnly) {
    if (to & 0x88) return false;
    const taken = -this.squares[to] * this.side;
    if (taken < 0) return false;
    if (taken > 0 || !capturesOnly) out.push(pack(from, to, taken, false));
    return true;
  }

  #pawn(from, out, capturesOnly) {
    const { squares, side } = this;
    const step = 16 * side;
    const last = side > 0 ? 7 : 0;
    const ahead = from + step;
    const promoting = ahead >> 4 === last;
    if (!capturesOnly && !(ahead & 0x88) && squares[ahead] === 0) {
      out.push(pack(from, ahead, 0, promoting));
      if (from >> 4 === (side > 0 ? 1 : 6) && squares[ahead + step] === 0) out.push(pack(from, ahead + step, 0, false));
    }
    for (let to = ahead - 1; to <= ahead + 1; to += 2) {
      if (!(to & 0x88) && squares[to] * side < 0) out.push(pack(from, to, -squares[to] * side, promoting));
    }
  }
}

module.exports = { Position, MoveList, fromOf, toOf, takenOf, K };
