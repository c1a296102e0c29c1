import { DatabaseSync } from 'node:sqlite'
import type { StatementSync } from 'node:sqlite'

export interface Reading { meter: string; at: number; kwh: number }

export class Store {
  #db = new DatabaseSync(':memory:')
  #insert: StatementSync

  constructor() {
    this.#db.exec(`
      CREATE TABLE reading (meter TEXT NOT NULL, at INTEGER NOT NULL, kwh REAL NOT NULL, PRIMARY KEY (meter, at)) WITHOUT ROWID;
    `)
    this.#insert = this.#db.prepare('INSERT OR REPLACE INTO reading VALUES (?, ?, ?)')
  }

  load(readings: Iterable<Reading>): number {
    let count = 0
    this.#db.exec('BEGIN')
    try {
      for (const { meter, at, kwh } of readings) {
        this.#insert.run(meter, at, kwh)
        count++
      }
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
    return count
  }

  daily(limit: number): Record<string, unknown>[] {
    return this.#db
      .prepare('SELECT at / 86400 AS day, count(*) AS readings, round(sum(kwh), 2) AS kwh FROM reading GROUP BY day ORDER BY kwh DESC LIMIT ?')
      .all(limit)
  }

  close(): void {
    this.#db.close()
  }
}
