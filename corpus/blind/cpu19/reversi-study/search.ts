import { Board, CELLS, type Side } from './board.ts';

const BITS = 16;
const CORNERS = [9, 14, 49, 54];
const ORDER = [...CELLS].sort((a, b) => rank(b) - rank(a));

function rank(cell: number): number {
  if (CORNERS.includes(cell)) return 10;
  const r = cell >> 3;
  const f = cell & 7;
  return r === 1 || r === 6 || f === 1 || f === 6 ? 3 : (r === 2 || r === 5) && (f === 2 || f === 5) ? -4 : 1;
}

/** Alpha-beta with a table of positions that were met before. */
export class Searcher {
  nodes = 0;
  hits = 0;
  private readonly locks = new Int32Array(1 << BITS);
  private readonly values = new Int8Array(1 << BITS);
  private readonly depths = new Int8Array(1 << BITS).fill(-1);
  private readonly bounds = new Uint8Array(1 << BITS);
  private readonly board: Board;

  constructor(board: Board) {
    this.board = board;
  }

  private evaluate(side: Side): number {
    const { board } = this;
    let v = 0;
    for (const corner of CORNERS) {
      const c = board.cells[corner];
      if (c !== 0) v += c === side ? 12 : -12;
    }
    for (const cell of CELLS) {
      if (board.cells[cell] !== 0) continue;
      if (board.canPlay(cell, side)) v += 2;
      if (board.canPlay(cell, (3 - side) as Side)) v -= 2;
    }
    return Math.max(-100, Math.min(100, v));
  }

  search(side: Side, depth: number, alpha: number, beta: number, passed = false): number {
    this.nodes++;
    const { board } = this;
    if (board.empties === 0) return board.balance(side) * 3;
    if (depth === 0) return this.evaluate(side);
    const lock = board.hash ^ (side === 1 ? 0 : 0x5bd1e995);
    const slot = lock & ((1 << BITS) - 1);
    if (this.locks[slot] === lock && this.depths[slot] === depth) {
      const v = this.values[slot];
      const kind = this.bounds[slot];
      if (kind === 0 || (kind === 1 && v >= beta) || (kind === 2 && v <= alpha)) {
        this.hits++;
        return v;
      }
    }
    const start = alpha;
    let best = -127;
    const other = (3 - side) as Side;
    for (let i = 0; i < ORDER.length; i++) {
      const cell = ORDER[i];
      if (board.cells[cell] !== 0) continue;
      const turned = board.play(cell, side);
      if (turned === 0) continue;
      const v = -this.search(other, depth - 1, -beta, -alpha);
      board.undo(cell, side, turned);
      if (v > best) best = v;
      if (best > alpha) alpha = best;
      if (alpha >= beta) break;
    }
    if (best === -127) {
      if (passed) return board.balance(side) * 3;
      best = -this.search(other, depth, -beta, -start, true);
    }
    this.locks[slot] = lock;
    this.values[slot] = best;
    this.depths[slot] = depth;
    this.bounds[slot] = best <= start ? 2 : best >= beta ? 1 : 0;
    return best;
  }

  choose(side: Side, depth: number): { cell: number; value: number } {
    let choice = { cell: -1, value: -127 };
    for (const cell of ORDER) {
      if (this.board.cells[cell] !== 0) continue;
      const turned = this.board.play(cell, side);
      if (turned === 0) continue;
      const value = -this.search((3 - side) as Side, depth - 1, -127, -choice.value);
      this.board.undo(cell, side, turned);
      if (value > choice.value) choice = { cell, value };
    }
    return choice;
  }
}
