import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

async function jobDone(startedAt) {
  while (Date.now() - startedAt < 120) await sleep(50);
}

createServer(async (_, response) => {
  await jobDone(Date.now());
  response.end('done');
}).listen(Number(process.env.PORT), '127.0.0.1');
