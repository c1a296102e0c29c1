// A service as many are: Fastify, a query to SQLite, and a request to another service, for each page.
import { DatabaseSync } from 'node:sqlite';
import Fastify from 'fastify';

const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');
for (let i = 0; i < 1000; i++) db.exec(`INSERT INTO users VALUES (${i}, 'User ${i}')`);
const byId = db.prepare('SELECT id, name FROM users WHERE id = ?');

const app = Fastify();
let next = 0;
app.get('/users/:id', async () => {
  const user = byId.get(next++ % 1000);
  const answer = await fetch(`${process.env.UPSTREAM}/delay/2/stock/${user.id}`);
  return { ...user, stock: await answer.json() };
});
// For the bench: what a request costs is the difference between two of these.
app.get('/cpu', async () => process.cpuUsage());
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
