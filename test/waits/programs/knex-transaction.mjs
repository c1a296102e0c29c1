import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import knexOf from 'knex';

const { PGHOST: host, PGUSER: user, PGDATABASE: database, PORT } = process.env;
const knex = knexOf({ client: 'pg', connection: { host, user, database }, pool: { min: 0, max: 2 } });

// What is slept between the two queries stands for a call that does not need the connection.
async function transfer() {
  await knex.transaction(async (transaction) => {
    await transaction.raw('SELECT 1 AS balance');
    await sleep(30);
    await transaction.raw('SELECT 2 AS balance');
  });
}

createServer(async (_, response) => {
  await transfer();
  response.end('done');
}).listen(Number(PORT), '127.0.0.1');
