export interface Reading {
  block: number;
  probe: string;
  airC: number;
  leafWet: number;
  soilKpa: number;
  at: number;
}

interface Cell {
  count: number;
  sum: number;
  min: number;
  max: number;
  wet: number;
}

const blank = (): Cell => ({ count: 0, sum: 0, min: Infinity, max: -Infinity, wet: 0 });
const round = (n: number): number => Math.round(n * 100) / 100;

/** Minute cells per block in a ring; old minutes are overwritten. */
export class Ledger {
  readings = 0;
  private readonly cells: Cell[][];
  private readonly slots: number;

  constructor({ hours, blocks }: { hours: number; blocks: number }) {
    this.slots = hours * 60;
    this.cells = Array.from({ length: blocks }, () => Array.from({ length: this.slots }, blank));
  }

  enter(reading: Reading): Cell {
    const ring = this.cells[reading.block];
    if (!ring) throw new RangeError(`block ${reading.block}`);
    const cell = ring[Math.floor(reading.at / 60000) % this.slots]!;
    cell.count++;
    cell.sum += reading.airC;
    cell.min = Math.min(cell.min, reading.airC);
    cell.max = Math.max(cell.max, reading.airC);
    cell.wet += reading.leafWet;
    this.readings++;
    return cell;
  }

  summary(block: number) {
    const used = (this.cells[block] ?? []).filter((cell) => cell.count > 0);
    const count = used.reduce((n, c) => n + c.count, 0);
    return {
      block,
      count,
      meanC: count ? round(used.reduce((n, c) => n + c.sum, 0) / count) : null,
      minC: count ? round(Math.min(...used.map((c) => c.min))) : null,
      maxC: count ? round(Math.max(...used.map((c) => c.max))) : null,
      wetHours: round(used.reduce((n, c) => n + c.wet / c.count, 0) / 60),
    };
  }
}
