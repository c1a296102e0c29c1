import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ max: 4 });
await pool.query('CREATE TABLE visits (id int PRIMARY KEY, email text)');
await pool.query(
  "INSERT INTO visits SELECT i, 'user' || i || '@example.com' FROM generate_series(1, 200000) i",
);

async function findVisit(email) {
  const { rows } = await pool.query('SELECT id FROM visits WHERE email = $1', [email]);
  return rows[0];
}

createServer(async (request, response) => {
  response.end(JSON.stringify(await findVisit(`user${request.url.split('/').at(-1)}@example.com`)));
}).listen(Number(process.env.PORT), '127.0.0.1');
