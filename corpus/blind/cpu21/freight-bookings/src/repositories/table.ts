import { NotFoundError } from '../lib/errors.ts';

/** Base of the in-memory repositories; rows are kept in insertion order. */
export abstract class Table<T extends { id: string }> {
  protected rows: T[] = [];
  protected byId = new Map<string, T>();
  abstract readonly entity: string;

  insert(row: T): T {
    if (this.byId.has(row.id)) throw new Error(`duplicate ${this.entity} ${row.id}`);
    this.rows.push(row);
    this.byId.set(row.id, row);
    return row;
  }
  find(id: string): T | undefined { return this.byId.get(id); }
  get(id: string): T {
    const row = this.byId.get(id);
    if (!row) throw new NotFoundError(this.entity, id);
    return row;
  }
  get size() { return this.rows.length; }
}
