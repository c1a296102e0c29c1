import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');
for (let i = 0; i < 500; i++) db.exec(`INSERT INTO users VALUES (${i}, 'User ${i}')`);
const byId = db.prepare('SELECT name FROM users WHERE id = ?');

createServer((request, response) => {
  const user = byId.get(Number(request.url.split('/').at(-1)));
  let page = '';
  for (let i = 0; i < 400; i++) page += `<li>${user?.name} ${i}</li>`;
  response.end(page);
}).listen(Number(process.env.PORT), '127.0.0.1');
