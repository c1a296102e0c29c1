export interface Pupil {
  id: string;
  family: string;
  given: string;
  born: string;
  street: string;
  town: string;
  guardians: string[];
}

type Matcher<T> = (item: T) => boolean;

/** A small in-memory table with hooks, as used by every importer. */
export class Table<T extends { id: string }> implements Iterable<T> {
  protected rows: T[] = [];
  private hooks: Array<(row: T, previous: T | undefined) => void> = [];

  onSave(hook: (row: T, previous: T | undefined) => void): this {
    this.hooks.push(hook);
    return this;
  }

  first(match: Matcher<T>): T | undefined {
    for (const row of this) if (match(row)) return row;
    return undefined;
  }

  save(row: T): 'added' | 'updated' {
    const at = this.rows.findIndex((r) => r.id === row.id);
    const previous = at < 0 ? undefined : this.rows[at];
    if (at < 0) this.rows.push(row);
    else this.rows[at] = { ...previous, ...row };
    for (const hook of this.hooks) hook(row, previous);
    return at < 0 ? 'added' : 'updated';
  }

  get length(): number {
    return this.rows.length;
  }

  *[Symbol.iterator](): Iterator<T> {
    yield* this.rows;
  }
}
