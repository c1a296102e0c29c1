import { createServer } from 'node:http';
import knexOf from 'knex';

const { PGHOST: host, PGUSER: user, PGDATABASE: database, PORT } = process.env;
const knex = knexOf({ client: 'pg', connection: { host, user, database }, pool: { min: 0, max: 2 } });

async function transfer() {
  await knex.raw('SELECT pg_sleep(0.03)');
}

createServer(async (_, response) => {
  await transfer();
  response.end('done');
}).listen(Number(PORT), '127.0.0.1');
