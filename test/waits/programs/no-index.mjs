import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT)');
db.exec(`INSERT INTO users WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
  SELECT i, 'user' || i || '@example.com', 'User ' || i FROM n`);
const byEmail = db.prepare('SELECT id, name FROM users WHERE email = ?');

function findUser(email) {
  return byEmail.get(email);
}

createServer((request, response) => {
  response.end(JSON.stringify(findUser(`user${request.url.split('/').at(-1)}@example.com`)));
}).listen(Number(process.env.PORT), '127.0.0.1');
