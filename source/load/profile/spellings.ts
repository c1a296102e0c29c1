import type { Scanner } from '../json/scanner.ts';

/** What has been read, by its bytes: a value for each spelling. Open addressing over columns, so that a spelling is no object. */
export class Spellings {
  /** Bytes kept. */
  used = 0;
  /** Where the spelling that was looked for last, and not found, is to stand. */
  slot = 0;
  /** Row + 1 by hash. */
  private slots: Int32Array;
  private rows = 0;
  private hash: Int32Array;
  private start: Int32Array;
  private length: Int32Array;
  private value: Int32Array;
  private bytes: Uint8Array;
  private view: DataView;

  /** Room to begin with; it grows by itself. */
  constructor(rows: number, bytes: number) {
    this.slots = new Int32Array(rows * 2);
    this.hash = new Int32Array(rows);
    this.start = new Int32Array(rows);
    this.length = new Int32Array(rows);
    this.value = new Int32Array(rows);
    this.bytes = new Uint8Array(bytes);
    this.view = new DataView(this.bytes.buffer);
  }

  /** The value of what stands from `from` to `to` in the window; -1 where it was not met before. */
  find(scanner: Scanner, from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (let row = this.slots[slot] - 1; row >= 0; row = this.slots[slot] - 1) {
      if (
        this.hash[row] === hash &&
        this.length[row] === to - from &&
        this.isSpelled(this.start[row], scanner, from, to)
      )
        return this.value[row];
      slot = (slot + 1) & mask;
    }
    this.slot = slot;
    return -1;
  }

  private isSpelled(start: number, scanner: Scanner, from: number, to: number): boolean {
    const { view, bytes } = this;
    let s = start;
    let p = from;
    for (; p + 4 <= to; p += 4, s += 4) if (view.getInt32(s) !== scanner.view.getInt32(p)) return false;
    for (; p < to; p++, s++) if (bytes[s] !== scanner.bytes[p]) return false;
    return true;
  }

  /** Puts the bytes behind those in use; they only stay there if `remember` follows. */
  keep(bytes: Uint8Array, from: number, to: number): void {
    const needed = this.used + to - from;
    if (needed > this.bytes.length) {
      const wider = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      wider.set(this.bytes.subarray(0, this.used));
      this.bytes = wider;
      this.view = new DataView(wider.buffer);
    }
    this.bytes.set(bytes.subarray(from, to), this.used);
  }

  /** Gives what was kept last a value, in the slot that `find` left. */
  remember(hash: number, length: number, value: number, slot: number): void {
    const row = this.rows++;
    this.hash[row] = hash;
    this.start[row] = this.used;
    this.length[row] = length;
    this.value[row] = value;
    this.used += length;
    this.slots[slot] = row + 1;
    if (this.rows === this.hash.length) this.widen();
  }

  private widen(): void {
    const rows = this.hash.length * 2;
    for (const name of ['hash', 'start', 'length', 'value'] as const) {
      const wider = new Int32Array(rows);
      wider.set(this[name]);
      this[name] = wider;
    }
    this.slots = new Int32Array(rows * 2);
    const mask = this.slots.length - 1;
    for (let row = 0; row < this.rows; row++) {
      const hash = this.hash[row];
      let slot = (hash ^ (hash >>> 16)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = row + 1;
    }
  }
}
