'use strict';

const ORDER = [4, 3, 5, 2, 6, 1, 7];
const SLOTS = 1 << 18;

class Search {
  constructor(board) {
    this.board = board;
    this.keys = new Int32Array(SLOTS);
    this.entries = new Int32Array(SLOTS);
    this.visited = 0;
  }

  /** Value for `player`, who is to move: positive wins, sooner is larger. */
  value(player, depth, alpha, beta) {
    this.visited++;
    const board = this.board;
    if (board.full() || depth === 0) return 0;

    const slot = (board.hash ^ player) & (SLOTS - 1);
    const stored = this.entries[slot];
    if (stored !== 0 && this.keys[slot] === board.check && (stored & 63) === depth && ((stored >> 8) & 3) === player) {
      const known = (stored >> 16) - 100;
      const bound = (stored >> 10) & 3;
      if (bound === 0 || (bound === 1 && known >= beta) || (bound === 2 && known <= alpha)) return known;
    }

    const lower = alpha;
    let best = -100;
    for (const column of ORDER) {
      if (!board.canPlay(column)) continue;
      const index = board.play(column, player);
      const score = board.winsAt(index, player) ? 50 + depth : -this.value(3 - player, depth - 1, -beta, -alpha);
      board.undo(column, player);
      if (score > best) best = score;
      if (best > alpha) alpha = best;
      if (alpha >= beta) break;
    }

    const bound = best >= beta ? 1 : best <= lower ? 2 : 0;
    this.keys[slot] = board.check;
    this.entries[slot] = ((best + 100) << 16) | (bound << 10) | (player << 8) | depth;
    return best;
  }

  bestMove(player, depth) {
    let choice = 0;
    let best = -1000;
    for (const column of ORDER) {
      if (!this.board.canPlay(column)) continue;
      const index = this.board.play(column, player);
      const score = this.board.winsAt(index, player) ? 99 : -this.value(3 - player, depth - 1, -100, -best);
      this.board.undo(column, player);
      if (score > best) {
        best = score;
        choice = column;
      }
    }
    return choice;
  }
}

module.exports = { Search };
