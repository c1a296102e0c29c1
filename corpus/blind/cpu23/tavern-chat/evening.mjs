import { once } from 'node:events';
import { Guest } from './guest.mjs';
import { tavern } from './server.mjs';

const dice = (seed) => (n) => {
  seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5;
  return (seed >>> 0) % n;
};

const ROOMS = ['bar', 'hearth', 'garden', 'darts', 'snug'];
const { server, rooms, events } = tavern();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();

const guests = [];
for (let i = 0; i < 30; i++) {
  const guest = new Guest(`guest${i}`, dice(1000 + i * 37));
  await guest.enter(port, [ROOMS[i % 5], ROOMS[(i + 2) % 5]]);
  guests.push(guest);
}

await Promise.all(guests.map(async (guest) => {
  for (let n = 0; n < 190; n++) await guest.talk();
}));

await new Promise((resolve) => setTimeout(resolve, 60));
for (const guest of guests) await guest.go();
server.close();
await once(server, 'close');

console.log(ROOMS.map((name) => `${name}=${rooms.get(name).spoken}`).join(' '));
console.log('heard', guests.reduce((a, g) => a + g.heard, 0), 'letters', guests.reduce((a, g) => a + g.letters, 0), events);
