import { DatabaseSync } from 'node:sqlite';
import { batches } from './batches.mjs';
import { dailyReport } from './report.mjs';

const db = new DatabaseSync(':memory:');
db.exec(`
  CREATE TABLE readings (sensor TEXT NOT NULL, at INTEGER NOT NULL, value REAL NOT NULL, PRIMARY KEY (sensor, at)) WITHOUT ROWID;
  CREATE INDEX readings_at ON readings (at);
`);
const insert = db.prepare('INSERT OR REPLACE INTO readings (sensor, at, value) VALUES (?, ?, ?)');

let rows = 0;
for (const batch of batches(140, 2000)) {
  db.exec('BEGIN');
  for (const { sensor, at, value } of batch) insert.run(sensor, at, value);
  db.exec('COMMIT');
  rows += batch.length;
}
console.log(`${rows} readings`);
for (const line of dailyReport(db)) console.log(line);
db.close();
