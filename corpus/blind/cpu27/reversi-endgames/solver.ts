import { Board, EMPTY } from './board.ts';
import { Memory } from './table.ts';

const PASS_KEY = 0x5bd1e995;

/** Perfect play to the last square: fastest-first with a table, then plain at the leaves. */
export class Solver {
  nodes = 0;
  private readonly memory = new Memory(17);
  private readonly board: Board;
  private readonly squares: Uint8Array;
  private readonly ranked: Int32Array[];

  constructor(board: Board) {
    this.board = board;
    // corners first, the squares next to them last
    const worth = (s: number) => {
      const f = Math.min(s & 7, 7 - (s & 7));
      const r = Math.min(s >> 3, 7 - (s >> 3));
      if (f === 0 && r === 0) return 0;
      if (f <= 1 && r <= 1) return 9;
      return f === 0 || r === 0 ? 1 : f === 2 && r === 2 ? 2 : 4;
    };
    const empties: number[] = [];
    for (let s = 0; s < 64; s++) if (board.cells[s] === EMPTY) empties.push(s);
    this.squares = Uint8Array.from(empties.sort((a, b) => worth(a) - worth(b) || a - b));
    this.ranked = Array.from({ length: empties.length + 1 }, () => new Int32Array(empties.length));
  }

  get empties(): number {
    return this.squares.length;
  }

  private final(side: number): number {
    const { score } = this.board;
    const mine = score[side];
    const theirs = score[3 - side];
    const left = 64 - mine - theirs;
    return mine > theirs ? mine - theirs + left : mine < theirs ? mine - theirs - left : 0;
  }

  private mobility(side: number): number {
    const { board, squares } = this;
    let count = 0;
    for (let i = 0; i < squares.length; i++) {
      const s = squares[i];
      if (board.cells[s] === EMPTY && board.allows(s, side)) count += s === 0 || s === 7 || s === 56 || s === 63 ? 2 : 1;
    }
    return count;
  }

  /** Few squares left: no ordering pays any more. */
  private shallow(side: number, alpha: number, beta: number, left: number, passed: boolean): number {
    this.nodes++;
    const { board, squares } = this;
    let best = -65;
    for (let i = 0; i < squares.length; i++) {
      const s = squares[i];
      if (board.cells[s] !== EMPTY) continue;
      const turned = board.play(s, side);
      if (turned === 0) continue;
      const v = left === 1 ? this.final(side) : -this.shallow(3 - side, -beta, -alpha, left - 1, false);
      board.undo(s, side, turned);
      if (v > best) {
        best = v;
        if (v > alpha) alpha = v;
        if (alpha >= beta) return best;
      }
    }
    if (best > -65) return best;
    return passed ? this.final(side) : -this.shallow(3 - side, -beta, -alpha, left, true);
  }

  search(side: number, alpha: number, beta: number, left: number, passed = false): number {
    if (left <= 4) return left === 0 ? this.final(side) : this.shallow(side, alpha, beta, left, passed);
    this.nodes++;
    const { board, squares, memory } = this;
    const hash = side === 1 ? board.hash : board.hash ^ PASS_KEY;
    const { lock } = board;
    let first = -1;
    const slot = memory.find(hash, lock, left);
    if (slot >= 0) {
      const low = memory.lowest(slot);
      const high = memory.highest(slot);
      if (low >= beta) return low;
      if (high <= alpha) return high;
      if (low > alpha) alpha = low;
      if (high < beta) beta = high;
      if (alpha >= beta) return alpha;
      first = memory.move(slot);
    }

    // rank the moves by what they leave to the other side
    const moves = this.ranked[left];
    let count = 0;
    for (let i = 0; i < squares.length; i++) {
      const s = squares[i];
      if (board.cells[s] !== EMPTY) continue;
      const turned = board.play(s, side);
      if (turned === 0) continue;
      const key = s === first ? 0 : ((this.mobility(3 - side) + 1) << 12) | (i << 6);
      board.undo(s, side, turned);
      let at = count++;
      const entry = key | s;
      for (; at > 0 && moves[at - 1] > entry; at--) moves[at] = moves[at - 1];
      moves[at] = entry;
    }
    if (count === 0) return passed ? this.final(side) : -this.search(3 - side, -beta, -alpha, left, true);

    const floor = alpha;
    let best = -65;
    let choice = -1;
    for (let m = 0; m < count; m++) {
      const s = moves[m] & 63;
      const turned = board.play(s, side);
      let v: number;
      if (m === 0) v = -this.search(3 - side, -beta, -alpha, left - 1);
      else {
        v = -this.search(3 - side, -alpha - 1, -alpha, left - 1);
        if (v > alpha && v < beta) v = -this.search(3 - side, -beta, -v, left - 1);
      }
      board.undo(s, side, turned);
      if (v > best) {
        best = v;
        choice = s;
        if (v > alpha) alpha = v;
        if (alpha >= beta) break;
      }
    }
    memory.keep(hash, lock, left, best, floor, beta, choice);
    return best;
  }

  /** Exact value and a best line. */
  solve(side: number): { value: number; line: string[]; nodes: number; hits: number } {
    const value = this.search(side, -64, 64, this.empties);
    const line: string[] = [];
    const undo: [number, number, number][] = [];
    let left = this.empties;
    let turn = side;
    let want = value;
    while (left > 0) {
      let moved = false;
      for (const s of this.squares) {
        if (this.board.cells[s] !== EMPTY) continue;
        const turned = this.board.play(s, turn);
        if (!turned) continue;
        if (-this.search(3 - turn, -want - 1, -want + 1, left - 1) === want) {
          line.push('abcdefgh'[s & 7] + (1 + (s >> 3)));
          undo.push([s, turn, turned]);
          moved = true;
          break;
        }
        this.board.undo(s, turn, turned);
      }
      if (moved) left--;
      else if (line.at(-1) === '--') {
        line.pop();
        break;
      } else line.push('--');
      turn = 3 - turn;
      want = -want;
    }
    for (const [s, who, turned] of undo.reverse()) this.board.undo(s, who, turned);
    return { value, line, nodes: this.nodes, hits: this.memory.hits };
  }
}
