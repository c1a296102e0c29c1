import { COLUMNS, compile, indexOf, type Formula } from './formula.ts';

type Saved = { cell: number; text: string };

export class Sheet {
  readonly #values: Float64Array;
  readonly #texts: string[];
  readonly #formulas: (Formula | null)[];
  readonly #readers: Set<number>[];
  readonly #visited: Uint32Array;
  #epoch = 0;
  #undo: string[] = [];
  recalculated = 0;

  constructor(rows: number) {
    const n = rows * COLUMNS;
    this.#values = new Float64Array(n);
    this.#texts = new Array<string>(n).fill('');
    this.#formulas = new Array<Formula | null>(n).fill(null);
    this.#readers = Array.from({ length: n }, () => new Set<number>());
    this.#visited = new Uint32Array(n);
  }

  #write(cell: number, text: string): void {
    const old = this.#formulas[cell];
    if (old) for (const ref of old.refs) this.#readers[ref].delete(cell);
    this.#texts[cell] = text;
    if (text.startsWith('=')) {
      const formula = (this.#formulas[cell] = compile(text.slice(1)));
      for (const ref of formula.refs) this.#readers[ref].add(cell);
    } else {
      this.#formulas[cell] = null;
      this.#values[cell] = text === '' ? NaN : Number(text);
    }
  }

  /** Everything that depends on the cells, each after what it reads. */
  #affected(cells: Iterable<number>): number[] {
    const order: number[] = [];
    const epoch = ++this.#epoch;
    const visit = (cell: number): void => {
      this.#visited[cell] = epoch;
      for (const reader of this.#readers[cell]) if (this.#visited[reader] !== epoch) visit(reader);
      order.push(cell);
    };
    for (const cell of cells) if (this.#visited[cell] !== epoch) visit(cell);
    return order.reverse();
  }

  edit(changes: Record<string, string>): void {
    const cells = Object.keys(changes).map(indexOf);
    const before: Saved[] = cells.map((cell) => ({ cell, text: this.#texts[cell] }));
    this.#undo.push(JSON.stringify(before));
    Object.values(changes).forEach((text, i) => this.#write(cells[i], text));
    this.#recalculate(cells);
  }

  undo(): void {
    const saved: Saved[] = JSON.parse(this.#undo.pop()!);
    for (const { cell, text } of saved) this.#write(cell, text);
    this.#recalculate(saved.map((s) => s.cell));
  }

  #recalculate(cells: number[]): void {
    for (const cell of this.#affected(cells)) {
      const formula = this.#formulas[cell];
      if (!formula) continue;
      this.#values[cell] = formula.run(this.#values);
      this.recalculated++;
    }
  }

  at(name: string): number { return this.#values[indexOf(name)]; }
}
