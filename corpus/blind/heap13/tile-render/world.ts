// Synthetic map data: roads and water areas on a grid, made once at the start.

export interface Feature {
  readonly id: number;
  readonly kind: 'road' | 'water' | 'park' | 'rail';
  readonly name: string;
  readonly points: ReadonlyArray<{ x: number; y: number }>;
}

export class Rng {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0 || 1;
  }

  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }
}

const KINDS = ['road', 'water', 'park', 'rail'] as const;

export class World {
  readonly span = 36;
  readonly #cells: Feature[][] = [];

  constructor(seed: number, perCell: number) {
    const rng = new Rng(seed);
    let id = 0;
    for (let cell = 0; cell < this.span * this.span; cell++) {
      const list: Feature[] = [];
      for (let i = 0; i < perCell; i++) {
        const points = Array.from({ length: 5 + rng.below(6) }, () => ({ x: rng.next(), y: rng.next() }));
        list.push({ id: ++id, kind: KINDS[rng.below(4)], name: `feature ${id}`, points });
      }
      this.#cells.push(list);
    }
  }

  at(column: number, row: number): readonly Feature[] {
    return this.#cells[row * this.span + column];
  }
}
