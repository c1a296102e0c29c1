/** Transposition table: one entry per slot, deeper results win. */
export class Memory {
  private readonly mask: number;
  private readonly locks: Int32Array;
  private readonly low: Int8Array;
  private readonly high: Int8Array;
  private readonly moves: Int8Array;
  private readonly depths: Uint8Array;
  hits = 0;

  constructor(bits: number) {
    const size = 1 << bits;
    this.mask = size - 1;
    this.locks = new Int32Array(size);
    this.low = new Int8Array(size).fill(-65);
    this.high = new Int8Array(size).fill(65);
    this.moves = new Int8Array(size).fill(-1);
    this.depths = new Uint8Array(size);
  }

  /** Slot of a position, or -1 when it is not known. */
  find(hash: number, lock: number, depth: number): number {
    const slot = hash & this.mask;
    if (this.locks[slot] !== lock || this.depths[slot] !== depth) return -1;
    this.hits++;
    return slot;
  }

  lowest(slot: number): number {
    return this.low[slot];
  }

  highest(slot: number): number {
    return this.high[slot];
  }

  move(slot: number): number {
    return this.moves[slot];
  }

  keep(hash: number, lock: number, depth: number, value: number, alpha: number, beta: number, move: number): void {
    const slot = hash & this.mask;
    if (this.depths[slot] > depth && this.locks[slot] !== lock) return;
    this.locks[slot] = lock;
    this.depths[slot] = depth;
    this.low[slot] = value > alpha ? value : -65;
    this.high[slot] = value < beta ? value : 65;
    this.moves[slot] = move;
  }
}
