import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Queue } from './queue/queue.mjs';
import { Worker } from './queue/worker.mjs';
import { SensorClient } from './rounds/sensors.mjs';
import { planRound } from './rounds/plan.mjs';
import { crews, bins } from './rounds/fleet.mjs';

const station = fork(new URL('./sensor-station.mjs', import.meta.url), { execArgv: [] });
const [{ port }] = await once(station, 'message');

const sensors = new SensorClient(port);
const queue = new Queue('rounds');
const depot = { x: 0, y: 0 };
const known = bins();

for (const crew of crews) {
  for (const sector of crew.sectors) queue.add('plan', { crew: crew.name, sector }, { attempts: 3 });
}

const sheets = [];
const worker = new Worker(queue, { concurrency: 2 }, async (job) => {
  const here = known.filter((b) => b.sector === job.data.sector);
  const sheet = await planRound({ crew: job.data.crew, bins: here, depot, sensors, threshold: 55 });
  sheets.push(sheet);
  return sheet.stops.length;
});
worker.on('failed', (job, err) => console.error(`job ${job.id} attempt ${job.attempt}: ${err.message}`));

worker.start();
await queue.drained();
const stops = sheets.reduce((n, s) => n + s.stops.length, 0);
console.log(`${sheets.length} sheets, ${stops} stops, ${queue.counts().failed} failed`);
sensors.close();
station.disconnect();
