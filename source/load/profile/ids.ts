import type { IntColumn } from '../columns.ts';

/** Rows by id. V8 counts ids up from 1, so a plain array mostly does; other files may have any. */
export class RowsById {
  /** How many rows had the id of a row before them. */
  readonly duplicates: number;
  private readonly dense: Int32Array | null;
  private readonly slots: Int32Array | null;
  private readonly ids: Int32Array;

  /** @param ids of rows, in order; -1 is no id. The first row of an id keeps it. */
  constructor(ids: IntColumn) {
    this.ids = ids.data;
    let least = 0;
    let most = 0;
    for (let i = 0; i < ids.count; i++) {
      const id = ids.data[i];
      if (id > most) most = id;
      if (id < least && id !== -1) least = id;
    }
    let duplicates = 0;
    if (least === 0 && most <= ids.count * 4 + 65536) {
      this.dense = new Int32Array(most + 1).fill(-1);
      this.slots = null;
      for (let i = 0; i < ids.count; i++) {
        const id = ids.data[i];
        if (id === -1) continue;
        if (this.dense[id] < 0) this.dense[id] = i;
        else duplicates++;
      }
    } else {
      this.dense = null;
      let capacity = 16;
      while (capacity < ids.count * 2) capacity *= 2;
      this.slots = new Int32Array(capacity);
      for (let i = 0; i < ids.count; i++) {
        const id = ids.data[i];
        if (id === -1) continue;
        const slot = this.slotOf(id);
        if (this.slots[slot] === 0) this.slots[slot] = i + 1;
        else duplicates++;
      }
    }
    this.duplicates = duplicates;
  }

  /** The row of an id, -1 where there is none. */
  get(id: number): number {
    if (this.dense !== null) return id >= 0 && id < this.dense.length ? this.dense[id] : -1;
    return id === -1 ? -1 : this.slots![this.slotOf(id)] - 1;
  }

  /** Final row by id in one plain array, or null where ids are sparse. */
  rows(rowOf: Int32Array): Int32Array | null {
    return this.dense?.map((row) => (row < 0 ? -1 : rowOf[row])) ?? null;
  }

  private slotOf(id: number): number {
    const slots = this.slots!;
    const mask = slots.length - 1;
    let hash = Math.imul(id, 0x9e3779b1);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    while (slots[slot] !== 0 && this.ids[slots[slot] - 1] !== id) slot = (slot + 1) & mask;
    return slot;
  }
}
