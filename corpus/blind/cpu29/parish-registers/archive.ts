import initSqlJs from 'sql.js';
import type { Baptism } from './records.ts';
import { PARISHES } from './records.ts';
import { fullName, soundex } from './names.ts';

const SCHEMA = `
  CREATE TABLE parish (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE TABLE baptism (
    id INTEGER PRIMARY KEY,
    parish INTEGER NOT NULL REFERENCES parish (id),
    day INTEGER NOT NULL,
    given TEXT NOT NULL,
    family TEXT NOT NULL,
    sound TEXT NOT NULL,
    father TEXT NOT NULL,
    mother TEXT NOT NULL,
    trade TEXT NOT NULL
  );
`;

const INDEXES = `
  CREATE INDEX baptism_couple ON baptism (sound, father, mother, parish, day);
  CREATE INDEX baptism_family ON baptism (family, day);
  ANALYZE;
`;

export interface Sibling { id: number; given: string; family: string; day: number; trade: string }

export class Archive {
  private db: any;
  private siblings: any;
  private spelling: any;
  private trades: any;

  static async open(): Promise<Archive> {
    const SQL = await initSqlJs();
    return new Archive(new SQL.Database());
  }

  private constructor(db: any) {
    this.db = db;
    db.run(SCHEMA);
    for (const [i, name] of PARISHES.entries()) db.run('INSERT INTO parish VALUES (?, ?)', [i + 1, name]);
  }

  load(rows: Iterable<Baptism>): number {
    const insert = this.db.prepare(
      'INSERT INTO baptism (parish, day, given, family, sound, father, mother, trade) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    let count = 0;
    this.db.run('BEGIN');
    try {
      for (const r of rows) {
        insert.run([r.parish, r.day, fullName(r.given), r.family, soundex(r.family), fullName(r.father), fullName(r.mother), r.trade]);
        count++;
      }
      this.db.run('COMMIT');
    } catch (error) {
      this.db.run('ROLLBACK');
      throw error;
    } finally {
      insert.free();
    }
    this.db.run(INDEXES);
    this.siblings = this.db.prepare(
      `SELECT id, given, family, day, trade FROM baptism
        WHERE sound = ? AND father = ? AND mother = ? AND parish = ? AND day BETWEEN ? AND ? ORDER BY day`,
    );
    this.spelling = this.db.prepare(
      `SELECT p.name AS parish, b.family AS family, count(*) AS n, min(b.day) AS first, max(b.day) AS last
         FROM baptism b JOIN parish p ON p.id = b.parish
        WHERE b.sound = ? GROUP BY b.parish, b.family ORDER BY p.name, n DESC, b.family`,
    );
    this.trades = this.db.prepare(
      `SELECT trade, n, rank() OVER (PARTITION BY decade ORDER BY n DESC) AS place, decade
         FROM (SELECT day / 3653 AS decade, trade, count(*) AS n FROM baptism GROUP BY 1, 2)
        ORDER BY decade, place, trade`,
    );
    return count;
  }

  family(of: Baptism, years: number): Sibling[] {
    const span = Math.round(years * 365.25);
    this.siblings.bind([soundex(of.family), fullName(of.father), fullName(of.mother), of.parish, of.day - span, of.day + span]);
    const out: Sibling[] = [];
    while (this.siblings.step()) {
      const [id, given, family, day, trade] = this.siblings.get();
      out.push({ id, given, family, day, trade });
    }
    this.siblings.reset();
    return out;
  }

  spellings(family: string): Array<Record<string, string | number>> {
    return this.rows(this.spelling, [soundex(family)]);
  }

  tradesByDecade(): Array<Record<string, string | number>> {
    return this.rows(this.trades, []);
  }

  private rows(statement: any, values: unknown[]): Array<Record<string, string | number>> {
    const out = [];
    statement.bind(values);
    while (statement.step()) out.push(statement.getAsObject());
    statement.reset();
    return out;
  }

  close(): void {
    this.db.close();
  }
}
