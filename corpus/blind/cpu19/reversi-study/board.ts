// Six by six board inside an 8 x 8 frame; cells: 0 empty, 1 black, 2 white, 3 frame.
export type Side = 1 | 2;

const STEPS = [-9, -8, -7, -1, 1, 7, 8, 9];
export const CELLS: readonly number[] = Array.from({ length: 36 }, (_, i) => (1 + Math.floor(i / 6)) * 8 + 1 + (i % 6));

const keys = new Int32Array(64 * 3);
{
  let s = 0x1234567;
  for (let i = 0; i < keys.length; i++) {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    keys[i] = s;
  }
}

export class Board {
  readonly cells = new Uint8Array(64).fill(3);
  hash = 0;
  empties = 36;
  private readonly trail = new Uint8Array(2048);
  private top = 0;

  constructor() {
    for (const c of CELLS) this.cells[c] = 0;
    this.drop(27, 2);
    this.drop(36, 2);
    this.drop(28, 1);
    this.drop(35, 1);
  }

  private drop(cell: number, side: Side): void {
    this.cells[cell] = side;
    this.hash ^= keys[cell * 3 + side];
    this.empties--;
  }

  canPlay(cell: number, side: Side): boolean {
    const c = this.cells;
    if (c[cell] !== 0) return false;
    const other = 3 - side;
    for (let d = 0; d < 8; d++) {
      const step = STEPS[d];
      let at = cell + step;
      if (c[at] !== other) continue;
      do at += step;
      while (c[at] === other);
      if (c[at] === side) return true;
    }
    return false;
  }

  /** Plays and returns how many discs were turned (0: not allowed, nothing changed). */
  play(cell: number, side: Side): number {
    const c = this.cells;
    const other = 3 - side;
    const before = this.top;
    for (let d = 0; d < 8; d++) {
      const step = STEPS[d];
      let at = cell + step;
      if (c[at] !== other) continue;
      do at += step;
      while (c[at] === other);
      if (c[at] !== side) continue;
      for (at -= step; at !== cell; at -= step) {
        c[at] = side;
        this.hash ^= keys[at * 3 + 1] ^ keys[at * 3 + 2];
        this.trail[this.top++] = at;
      }
    }
    const turned = this.top - before;
    if (turned > 0) this.drop(cell, side);
    return turned;
  }

  undo(cell: number, side: Side, turned: number): void {
    const other = 3 - side;
    this.cells[cell] = 0;
    this.hash ^= keys[cell * 3 + side];
    this.empties++;
    while (turned-- > 0) {
      const at = this.trail[--this.top];
      this.cells[at] = other;
      this.hash ^= keys[at * 3 + 1] ^ keys[at * 3 + 2];
    }
  }

  balance(side: Side): number {
    let sum = 0;
    for (const cell of CELLS) {
      const v = this.cells[cell];
      if (v === side) sum++;
      else if (v !== 0) sum--;
    }
    return sum;
  }

  toString(): string {
    const rows = Array.from({ length: 6 }, (_, r) => CELLS.slice(r * 6, r * 6 + 6).map((c) => '.XO'[this.cells[c]]).join(' '));
    return rows.join('\n');
  }
}
