import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ max: 4 });
await pool.query('CREATE TABLE orders (id int PRIMARY KEY, lines int)');
await pool.query('CREATE TABLE items (id int PRIMARY KEY, name text)');
await pool.query('INSERT INTO orders SELECT i, i % 7 FROM generate_series(1, 200) i');
await pool.query("INSERT INTO items SELECT i, 'item ' || i FROM generate_series(1, 4000) i");

async function loadItem(id) {
  const { rows } = await pool.query('SELECT name FROM items WHERE id = $1', [id]);
  return rows[0];
}

async function loadOrder(id) {
  const { rows } = await pool.query('SELECT id, lines FROM orders WHERE id = $1', [id]);
  const items = [];
  for (let i = 0; i < 15; i++) items.push(await loadItem(id * 15 + i));
  return { ...rows[0], items };
}

createServer(async (request, response) => {
  response.end(JSON.stringify(await loadOrder(Number(request.url.split('/').at(-1)))));
}).listen(Number(process.env.PORT), '127.0.0.1');
