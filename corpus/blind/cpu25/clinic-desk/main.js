import { once } from 'node:events';
import { openDesk } from './server.js';
import { Caller } from './callers.js';

const server = openDesk().listen(0, '127.0.0.1');
await once(server, 'listening');
const callers = Array.from({ length: 6 }, (_, i) => new Caller(server.address().port, 1000 + i * 77));
await Promise.all(callers.map((c) => c.run(640)));
server.close();
await once(server, 'close');

const sum = (key) => callers.reduce((total, c) => total + c.tally[key], 0);
const booked = sum('booked');
console.log(`calls ${callers.length * 640}`);
if (booked < 1000 || sum('cancelled') === 0 || sum('seen') === 0 || sum('minutes') < booked * 10) process.exitCode = 1;
console.log(`wishes answered, ${sum('cancelled')} cancelled`);
