import { createServer } from 'node:http';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Guest } from './guest.mjs';
import { openLobby, ticket } from './lobby.mjs';

const ROOMS = ['hall', 'kitchen', 'workshop', 'library', 'garden', 'attic'];
const GUESTS = 48;
const TURNS = 36;

const server = createServer();
const io = openLobby(server, ROOMS);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${server.address().port}`;

const guests = Array.from({ length: GUESTS }, (_, i) =>
  new Guest(url, ticket(`guest-${i}`), [ROOMS[i % ROOMS.length], ROOMS[(i * 2 + 1) % ROOMS.length === i % ROOMS.length ? (i + 1) % ROOMS.length : (i * 2 + 1) % ROOMS.length]], i));
await Promise.all(guests.map((guest) => guest.enter()));
await Promise.all(guests.map((guest) => guest.talk(TURNS)));
await pause(50);
for (const guest of guests) guest.leave();
await io.close();

const confirmed = guests.reduce((sum, guest) => sum + guest.confirmed, 0);
const heard = guests.reduce((sum, guest) => sum + guest.heard, 0);
console.log(`${confirmed} lines said, heard ${heard} times`);
