import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Bookings } from './app/bookings.js';
import { createApp } from './app/server.js';
import { buildNetwork } from './timetable/network.js';
import { Planner } from './timetable/planner.js';

const stats = new Map();
const planner = new Planner(buildNetwork());
const server = createApp(planner, new Bookings(500), stats).listen(0, '127.0.0.1');
await once(server, 'listening');

const riders = fork(new URL('./riders.js', import.meta.url), [String(server.address().port), '12', '110'], { execArgv: [] });
const [tally] = await once(riders, 'message');
await once(riders, 'exit');
server.close();
server.closeAllConnections();

console.log(`${planner.hops.length} hops, answers ${JSON.stringify(tally)}`);
for (const [route, s] of [...stats].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${route.padEnd(24)} ${s.count}`);
