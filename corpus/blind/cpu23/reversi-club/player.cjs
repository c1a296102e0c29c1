'use strict';

const WEIGHTS = Int8Array.from([
  [60, -20, 10, 5, 5, 10, -20, 60],
  [-20, -30, -2, -2, -2, -2, -30, -20],
  [10, -2, 4, 1, 1, 4, -2, 10],
  [5, -2, 1, 1, 1, 1, -2, 5],
  [5, -2, 1, 1, 1, 1, -2, 5],
  [10, -2, 4, 1, 1, 4, -2, 10],
  [-20, -30, -2, -2, -2, -2, -30, -20],
  [60, -20, 10, 5, 5, 10, -20, 60],
].reduce((all, row) => [...all, 0, ...row, 0], new Array(10).fill(0)).concat(new Array(10).fill(0)));

const TABLE = 1 << 16;

/** Alpha-beta with iterative deepening and a table of best moves of earlier iterations. */
class Player {
  constructor(side, depth) {
    this.side = side;
    this.depth = depth;
    this.nodes = 0;
    this.hintKeys = new Uint32Array(TABLE * 2);
    this.hintMoves = new Uint8Array(TABLE * 2);
    this.lists = Array.from({ length: 64 }, () => new Uint8Array(40));
  }

  judge(board, side) {
    const { cells } = board;
    let score = 0;
    for (let r = 10; r <= 80; r += 10) {
      for (let at = r + 1; at <= r + 8; at++) {
        const c = cells[at];
        if (c === side) score += WEIGHTS[at];
        else if (c !== 0) score -= WEIGHTS[at];
      }
    }
    return score;
  }

  finalScore(board, side) {
    return 1000 * (board.discs[side] - board.discs[3 - side]);
  }

  slot(board, side) {
    return (board.hash & (TABLE - 1)) * 2 + side - 1;
  }

  /** most promising first; the lists are a handful of moves long */
  arrange(list, n, hint) {
    for (let i = 1; i < n; i++) {
      const at = list[i];
      const worth = at === hint ? 999 : WEIGHTS[at];
      let k = i - 1;
      while (k >= 0 && (list[k] === hint ? 999 : WEIGHTS[list[k]]) < worth) {
        list[k + 1] = list[k];
        k--;
      }
      list[k + 1] = at;
    }
  }

  search(board, side, depth, alpha, beta, ply, passed) {
    this.nodes++;
    if (depth === 0) return this.judge(board, side);
    const list = this.lists[ply];
    const n = board.moves(side, list);
    if (n === 0) {
      if (passed) return this.finalScore(board, side);
      return -this.search(board, 3 - side, depth - 1, -beta, -alpha, ply + 1, true);
    }
    const slot = this.slot(board, side);
    if (depth > 1) this.arrange(list, n, this.hintKeys[slot] === board.hash ? this.hintMoves[slot] : 0);
    let best = -Infinity;
    let bestMove = 0;
    for (let i = 0; i < n; i++) {
      const at = list[i];
      board.play(at, side);
      const score = -this.search(board, 3 - side, depth - 1, -beta, -alpha, ply + 1, false);
      board.takeBack(side);
      if (score > best) {
        best = score;
        bestMove = at;
        if (score > alpha) alpha = score;
        if (alpha >= beta) break;
      }
    }
    if (depth > 1) {
      this.hintKeys[slot] = board.hash;
      this.hintMoves[slot] = bestMove;
    }
    return best;
  }

  choose(board) {
    this.hintKeys.fill(0);
    for (let depth = 2; depth <= this.depth; depth++) {
      this.search(board, this.side, depth, -Infinity, Infinity, 0, false);
    }
    return this.hintMoves[this.slot(board, this.side)];
  }
}

module.exports = { Player };
