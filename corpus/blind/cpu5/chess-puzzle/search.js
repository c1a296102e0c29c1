'use strict';
const { K, MoveList, takenOf } = require('./board');

const VALUE = [0, 100, 320, 330, 500, 900, 20000];
const MATE = 15000;

function evaluate({ squares, side }) {
  let score = 0;
  for (let sq = 0; sq < 128; sq++) {
    if (sq & 0x88) { sq += 7; continue; }
    const piece = squares[sq];
    if (piece === 0) continue;
    const kind = Math.abs(piece);
    const centre = 3.5 - Math.max(Math.abs((sq & 7) - 3.5), Math.abs((sq >> 4) - 3.5));
    const value = VALUE[kind] + (kind === K ? -4 : 6) * centre;
    score += piece > 0 ? value : -value;
  }
  return Math.round(score * side);
}

class Search {
  nodes = 0;
  #lists = Array.from({ length: 64 }, () => new MoveList());
  #killers = new Int32Array(16);

  best(position, depth) {
    let alpha = -Infinity;
    let choice = null;
    const moves = position.moves(this.#lists[0], false).sort();
    for (let i = 0; i < moves.length; i++) {
      const move = moves.at(i);
      position.play(move);
      const score = -this.#value(position, depth - 1, 1, -Infinity, -alpha);
      position.undo(move);
      if (score > alpha) { alpha = score; choice = move; }
    }
    return { move: choice, score: alpha };
  }

  #ordered(position, ply, capturesOnly) {
    const list = position.moves(this.#lists[ply], capturesOnly);
    const killer = this.#killers[ply];
    list.sort();
    if (!capturesOnly && list.includes(killer)) list.toFront(killer);
    return list;
  }

  #value(position, depth, ply, alpha, beta) {
    this.nodes++;
    if (depth === 0) return this.#quiet(position, ply, alpha, beta);
    const moves = this.#ordered(position, ply, false);
    for (let i = 0; i < moves.length; i++) {
      const move = moves.at(i);
      if (takenOf(move) === K) return MATE + depth;
      position.play(move);
      const score = -this.#value(position, depth - 1, ply + 1, -beta, -alpha);
      position.undo(move);
      if (score >= beta) {
        if (ply < 16 && takenOf(move) === 0) this.#killers[ply] = move;
        return score;
      }
      if (score > alpha) alpha = score;
    }
    return alpha;
  }

  #quiet(position, ply, alpha, beta) {
    this.nodes++;
    const still = evaluate(position);
    if (still >= beta) return still;
    if (still > alpha) alpha = still;
    const moves = this.#ordered(position, ply, true);
    for (let i = 0; i < moves.length; i++) {
      const move = moves.at(i);
      if (takenOf(move) === K) return MATE;
      position.play(move);
      const score = -this.#quiet(position, ply + 1, -beta, -alpha);
      position.undo(move);
      if (score >= beta) return score;
      if (score > alpha) alpha = score;
    }
    return alpha;
  }
}

module.exports = { Search };
