import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ max: 2 });

async function transfer() {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_sleep(0.03)');
  } finally {
    client.release();
  }
}

createServer(async (_, response) => {
  await transfer();
  response.end('done');
}).listen(Number(process.env.PORT), '127.0.0.1');
