// Reversi with make and unmake. Square 0 is a1, square 63 is h8.

const DIRECTIONS = [-9, -8, -7, -1, 1, 7, 8, 9];

/** RAYS[square][direction]: the squares one meets on the way to the rim. */
const RAYS: Uint8Array[][] = Array.from({ length: 64 }, (_, square) =>
  DIRECTIONS.map((step) => {
    const ray: number[] = [];
    let at = square;
    for (;;) {
      const next = at + step;
      const files = Math.abs((next & 7) - (at & 7));
      if (next < 0 || next > 63 || files > 1) break;
      ray.push(next);
      at = next;
    }
    return Uint8Array.from(ray);
  }).filter((ray) => ray.length > 1),
);

export const EMPTY = 0;
export const DARK = 1;
export const LIGHT = 2;

/**
 * Keys of the position: what a turned disc changes (two words each), then a
 * dark and a light disc per square (two words each, apart by 128).
 */
const KEYS = (() => {
  const keys = new Int32Array(384);
  let s = 0x1234567;
  for (let i = 128; i < keys.length; i++) {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    keys[i] = s;
  }
  for (let q = 0; q < 64; q++) {
    keys[q] = keys[128 + q] ^ keys[192 + q];
    keys[64 + q] = keys[256 + q] ^ keys[320 + q];
  }
  return keys;
})();

/** Board with make and unmake; flips are logged on a stack. */
export class Board {
  readonly cells = new Uint8Array(64);
  readonly score = new Int32Array(3);
  private readonly log = new Uint8Array(64 * 24);
  private readonly before = new Int32Array(128);
  private top = 0;
  private depth = 0;
  hash = 0;
  lock = 0;

  static fromDiagram(text: string): Board {
    const board = new Board();
    [...text.replace(/\s/g, '')].forEach((c, square) => {
      const side = c === 'x' ? DARK : c === 'o' ? LIGHT : EMPTY;
      if (side) board.place(square, side);
    });
    return board;
  }

  private place(square: number, side: number): void {
    this.cells[square] = side;
    this.score[side]++;
    this.hash ^= KEYS[64 + side * 64 + square];
    this.lock ^= KEYS[192 + side * 64 + square];
  }

  /** Whether `side` may play on an empty square. */
  allows(square: number, side: number): boolean {
    const { cells } = this;
    const other = 3 - side;
    const rays = RAYS[square];
    for (let r = 0; r < rays.length; r++) {
      const ray = rays[r];
      if (cells[ray[0]] !== other) continue;
      for (let k = 1; k < ray.length; k++) {
        const c = cells[ray[k]];
        if (c === other) continue;
        if (c === side) return true;
        break;
      }
    }
    return false;
  }

  /** Plays and gives the number of turned discs; 0 means the move was not legal and nothing changed. */
  play(square: number, side: number): number {
    const { cells, log } = this;
    const other = 3 - side;
    const rays = RAYS[square];
    let { hash, lock } = this;
    let turned = 0;
    for (let r = 0; r < rays.length; r++) {
      const ray = rays[r];
      if (cells[ray[0]] !== other) continue;
      let k = 1;
      while (k < ray.length && cells[ray[k]] === other) k++;
      if (k === ray.length || cells[ray[k]] !== side) continue;
      for (let b = 0; b < k; b++) {
        const s = ray[b];
        cells[s] = side;
        log[this.top++] = s;
        hash ^= KEYS[s];
        lock ^= KEYS[64 + s];
      }
      turned += k;
    }
    if (turned === 0) return 0;
    const { before } = this;
    before[this.depth++] = this.hash;
    before[this.depth++] = this.lock;
    this.hash = hash ^ KEYS[64 + side * 64 + square];
    this.lock = lock ^ KEYS[192 + side * 64 + square];
    cells[square] = side;
    this.score[side] += turned + 1;
    this.score[other] -= turned;
    return turned;
  }

  undo(square: number, side: number, turned: number): void {
    const other = 3 - side;
    for (let i = 0; i < turned; i++) {
      const s = this.log[--this.top];
      this.cells[s] = other;
    }
    this.cells[square] = EMPTY;
    this.lock = this.before[--this.depth];
    this.hash = this.before[--this.depth];
    this.score[side] -= turned + 1;
    this.score[other] += turned;
  }

  toString(): string {
    let out = '';
    for (let rank = 0; rank < 8; rank++) {
      out += Array.from(this.cells.subarray(rank * 8, rank * 8 + 8), (c) => '.xo'[c]).join(' ') + '\n';
    }
    return out;
  }
}
