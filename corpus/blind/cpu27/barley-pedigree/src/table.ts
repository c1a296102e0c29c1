/** A keyed table of records that is never changed in place. */
export class Table<V> {
  private readonly rows: ReadonlyMap<string, V>;

  constructor(rows: Iterable<readonly [string, V]> = []) {
    this.rows = new Map(rows);
  }

  get size(): number {
    return this.rows.size;
  }

  get(key: string): V | undefined {
    return this.rows.get(key);
  }

  put(key: string, value: V): Table<V> {
    const rows = new Map(this.rows);
    rows.set(key, value);
    return new Table(rows);
  }

  patch(key: string, change: (row: V) => V): Table<V> {
    const row = this.rows.get(key);
    return row === undefined ? this : this.put(key, change(row));
  }

  values(): IterableIterator<V> {
    return this.rows.values();
  }

  [Symbol.iterator](): IterableIterator<[string, V]> {
    return this.rows[Symbol.iterator]();
  }
}
