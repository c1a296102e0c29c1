import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ max: 2 });
const ask = (value) =>
  new Promise((resolve, reject) => {
    pool.query('SELECT $1::int AS value', [value], (error) => (error ? reject(error) : resolve()));
  });

createServer(async (request, response) => {
  const id = Number(request.url.split('/').at(-1));
  await pool.query('SELECT pg_sleep(0.003)');
  for (let i = 0; i < 3; i++) await ask(id + i);
  response.end('done');
}).listen(Number(process.env.PORT), '127.0.0.1');
