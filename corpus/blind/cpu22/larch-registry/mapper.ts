import type { DatabaseSync, StatementSync } from 'node:sqlite';

export type Column = 'text' | 'integer' | 'json';
export interface Mapping<E> {
  table: string;
  columns: Array<[keyof E & string, Column]>;
}

type Row = Record<string, string | number | null>;

/** SQL for one entity; statements are prepared once. */
export class Mapper<E extends { id: number }> {
  readonly mapping: Mapping<E>;
  readonly byId: StatementSync;
  private readonly insertOne: StatementSync;
  private readonly updateOne: StatementSync;

  constructor(db: DatabaseSync, mapping: Mapping<E>) {
    this.mapping = mapping;
    const names = mapping.columns.map(([n]) => n);
    const body = mapping.columns.map(([n, t]) => `${n} ${t === 'integer' ? 'INTEGER' : 'TEXT'}${n === 'id' ? ' PRIMARY KEY' : ''}`);
    db.exec(`CREATE TABLE ${mapping.table} (${body.join(', ')})`);
    this.byId = db.prepare(`SELECT * FROM ${mapping.table} WHERE id = ?`);
    this.insertOne = db.prepare(`INSERT INTO ${mapping.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`);
    this.updateOne = db.prepare(`UPDATE ${mapping.table} SET ${names.slice(1).map((n) => `${n} = ?`).join(', ')} WHERE id = ?`);
  }

  dehydrate(entity: E): Array<string | number | null> {
    return this.mapping.columns.map(([name, type]) => {
      const value = entity[name] as unknown;
      return type === 'json' ? JSON.stringify(value) : (value as string | number | null);
    });
  }

  hydrate(row: Row): E {
    const entity: Record<string, unknown> = {};
    for (const [name, type] of this.mapping.columns) entity[name] = type === 'json' ? JSON.parse(row[name] as string) : row[name];
    return entity as E;
  }

  raw(row: Row): Array<string | number | null> {
    return this.mapping.columns.map(([name]) => row[name]);
  }

  insert(values: Array<string | number | null>): void {
    this.insertOne.run(...values);
  }

  update(values: Array<string | number | null>): void {
    const [id, ...rest] = values;
    this.updateOne.run(...rest, id);
  }
}
