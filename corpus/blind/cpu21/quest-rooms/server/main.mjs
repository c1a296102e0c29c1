import { setImmediate as breathe } from 'node:timers/promises';
import { config } from '../util/config.mjs';
import { Gauges } from '../util/metrics.mjs';
import { createPrng } from '../util/prng.mjs';
import { Room } from '../world/room.mjs';
import { Session } from '../net/session.mjs';
import { LoopTransport } from './transport.mjs';

const gauges = new Gauges();
const transport = new LoopTransport();
transport.on('frame', (_to, bytes) => {
  gauges.add('frames');
  gauges.add('bytes', bytes);
});

const rnd = createPrng(config.seed);
const rooms = Array.from({ length: config.rooms }, (_, i) => new Room(i, config, rnd));
const sessions = rooms.flatMap((room) => room.players.map((p) => new Session(p, room, transport)));

for (let t = 0; t < config.ticks; t++) {
  for (const room of rooms) room.advance();
  for (const session of sessions) if (session.sync() === 0) gauges.add('quiet');
  gauges.add('ticks');
  await breathe();
}

console.log(gauges.report());
console.log(rooms.map((r) => r.players.reduce((n, p) => n + p.gold, 0)).join(' '));
console.log(transport.digest());
