export interface Entity {
  readonly id: string;
  readonly revision: number;
}

export type Predicate<T> = (item: T) => boolean;

export class Collection<T extends Entity> implements Iterable<T> {
  #rows: T[] = [];
  readonly label: string;

  constructor(label: string) {
    this.label = label;
  }

  insert(row: T): this {
    this.#rows.push(row);
    return this;
  }

  get size(): number {
    return this.#rows.length;
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (let i = 0; i < this.#rows.length; i++) yield this.#rows[i];
  }

  *where(test: Predicate<T>): Generator<T> {
    for (const row of this) {
      if (test(row)) yield row;
    }
  }

  one(test: Predicate<T>): T | undefined {
    const { value, done } = this.where(test).next();
    return done ? undefined : value;
  }

  require(id: string): T {
    const row = this.one((r) => r.id === id);
    if (!row) throw new RangeError(`${this.label}: no such row ${id}`);
    return row;
  }
}
