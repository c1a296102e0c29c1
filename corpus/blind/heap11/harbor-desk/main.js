import path from 'node:path';
import v8 from 'node:v8';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { createDesk } from './app.js';
import { Visitors } from './visitors.js';

const app = createDesk({ seed: 4711, secret: 'desk-secret' });
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const visitors = new Visitors(server.address().port, 92);
await visitors.round(80);

for (let round = 1; round <= 3; round++) {
  const served = await visitors.round(500);
  await pause(150);
  console.log(`round ${round}: ${served} answers`);
  if (process.env.ONLY_LAST && round < 3) continue;
  v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}

visitors.close();
server.close();
