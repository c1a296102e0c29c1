import type { FrameColumns } from '../../cpu/recording.ts';
import { exactInts, IntColumn } from '../columns.ts';

/** Distinct functions, by name, url, line and column, and by script where there is no url to tell two apart. */
export class FrameTable {
  readonly name = new IntColumn();
  readonly url = new IntColumn();
  readonly line = new IntColumn();
  readonly column = new IntColumn();
  readonly scriptId = new IntColumn();
  readonly deopt = new IntColumn();
  private slots = new Int32Array(1024);
  /** A call tree often names one function many times running. */
  private last = -1;

  get count(): number {
    return this.name.count;
  }

  /** Row of the frame; `name` and `url` index strings, `line` and `column` are 0-based or -1. */
  intern(name: number, url: number, line: number, column: number, scriptId: number): number {
    if (this.last >= 0 && this.is(this.last, name, url, line, column, scriptId)) return this.last;
    const mask = this.slots.length - 1;
    let slot = hashOf(name, url, line, column, url === 0 ? scriptId : 0) & mask;
    for (let row = this.slots[slot] - 1; row >= 0; row = this.slots[slot] - 1) {
      if (this.is(row, name, url, line, column, scriptId)) {
        this.last = row;
        return row;
      }
      slot = (slot + 1) & mask;
    }
    const row = this.count;
    this.slots[slot] = row + 1;
    this.name.push(name);
    this.url.push(url);
    this.line.push(line);
    this.column.push(column);
    this.scriptId.push(scriptId);
    this.deopt.push(0);
    if (this.count * 2 > this.slots.length) this.widen();
    this.last = row;
    return row;
  }

  private is(row: number, name: number, url: number, line: number, column: number, script: number): boolean {
    return (
      this.name.data[row] === name &&
      this.url.data[row] === url &&
      this.line.data[row] === line &&
      this.column.data[row] === column &&
      (url !== 0 || this.scriptId.data[row] === script)
    );
  }

  private widen(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1);
    for (let row = 0; row < this.count; row++) {
      const url = this.url.data[row];
      const script = url === 0 ? this.scriptId.data[row] : 0;
      const hash = hashOf(this.name.data[row], url, this.line.data[row], this.column.data[row], script);
      let slot = hash & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = row + 1;
    }
  }

  share(): FrameColumns {
    return {
      count: this.count,
      name: exactInts(this.name),
      url: exactInts(this.url),
      line: exactInts(this.line),
      column: exactInts(this.column),
      scriptId: exactInts(this.scriptId),
      deopt: exactInts(this.deopt),
    };
  }
}

function hashOf(name: number, url: number, line: number, column: number, script: number): number {
  let hash = Math.imul(name ^ 0x9e3779b1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ url, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ line, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ column, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ script, 0x85ebca6b);
  return hash ^ (hash >>> 16);
}
