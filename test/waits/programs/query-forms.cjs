// Queries by their form: rows that are wide, pages far in, writes within a transaction and without.
const { DatabaseSync } = require('node:sqlite');

const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT, body TEXT)');
const add = db.prepare('INSERT INTO notes (title, body) VALUES (?, ?)');
const addAll = (count) => {
  for (let i = 0; i < count; i++) add.run(`Note ${i}`, 'x'.repeat(2000));
};
addAll(4);
db.exec('BEGIN');
addAll(16);
db.exec('COMMIT');
db.prepare('SELECT * FROM notes').all();
db.prepare('SELECT id FROM notes ORDER BY id LIMIT ? OFFSET ?').all(5, 10);
db.prepare('SELECT id FROM notes ORDER BY id LIMIT 14, 5').all();
db.prepare('SELECT id FROM notes ORDER BY id LIMIT :size OFFSET :from').all({ size: 5, from: 6 });
