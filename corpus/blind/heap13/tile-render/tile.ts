import type { Feature } from './world.ts';

export interface Label {
  text: string;
  box: { left: number; top: number; width: number; height: number };
}

/** Slots of the shared texture; a tile occupies one while it is in use. */
export class SlotSheet {
  readonly #free: number[] = [];
  #next = 0;

  take(): number {
    return this.#free.pop() ?? this.#next++;
  }

  giveBack(slot: number): void {
    this.#free.push(slot);
  }

  get open(): number {
    return this.#next - this.#free.length;
  }
}

export class Tile {
  static readonly sheet = new SlotSheet();
  static readonly #cleanup = new FinalizationRegistry<() => void>((giveBack) => giveBack());

  readonly column: number;
  readonly row: number;
  readonly slot: number;
  readonly runs: Array<{ kind: Feature['kind']; y: number; from: number; to: number }> = [];
  readonly labels: Label[] = [];
  #alpha: Uint8Array;

  constructor(column: number, row: number, side: number) {
    this.column = column;
    this.row = row;
    this.slot = Tile.sheet.take();
    this.#alpha = new Uint8Array(side * side);
    Tile.#cleanup.register(this, () => Tile.sheet.giveBack(this.slot));
  }

  span(kind: Feature['kind'], y: number, from: number, to: number): void {
    const side = Math.sqrt(this.#alpha.length);
    this.runs.push({ kind, y, from, to });
    this.#alpha.fill(200, y * side + from, y * side + to);
  }

  label(text: string, left: number, top: number): void {
    this.labels.push({ text, box: { left, top, width: text.length * 6, height: 9 } });
  }

  checksum(): number {
    let sum = 0;
    for (const a of this.#alpha) sum = (sum * 31 + a) >>> 0;
    return sum ^ this.labels.length;
  }
}
