import { hot, type RuleCase } from './cases.ts';

/** Programs of which the cause was known, and what was said or written about it was not yet right. */
export const CODE_CASES: RuleCase[] = [
  {
    rule: 'n-plus-one',
    subject: 'list',
    fires: hot(
      `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync(':memory:');\nconst linesOf = db.prepare('select sku, quantity from lines where order_id = ?');\nfunction list(orders) {\n  const out = [];\n  for (const order of orders) {\n    const lines = linesOf.all(order.id); //hot\n    out.push({ order, lines });\n  }\n  return out;\n}`,
      'list',
    ),
    silent: {
      why: 'a prepared insert runs within one transaction',
      ...hot(
        `export class Loader {\n  constructor(db) {\n    this.db = db;\n    this.insert = db.prepare('insert into reading values (?, ?)');\n  }\n  load(rows) {\n    this.db.exec('begin');\n    for (const row of rows) this.insert.run(row.station, row.at); //hot\n    this.db.exec('commit');\n  }\n}`,
        'load',
      ),
    },
  },
  {
    rule: 'n-plus-one',
    subject: 'store',
    fires: hot(
      `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync('a.db');\nconst insert = db.prepare('insert into t values (?)');\nfunction store(rows) {\n  for (const row of rows) insert.run(row.id); //hot\n}`,
      'store',
    ),
    silent: {
      why: 'better-sqlite3 runs the loop in a transaction',
      ...hot(
        `import Database from 'better-sqlite3';\nconst db = new Database('a.db');\nconst insert = db.prepare('insert into t values (?)');\nfunction store(rows) {\n  for (const row of rows) insert.run(row.id); //hot\n}\nexport const storeAll = db.transaction(store);`,
        'store',
      ),
    },
  },
];
