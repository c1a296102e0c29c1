import { RoomServer } from './rooms.mjs';
import { visit } from './visitor.mjs';

const server = new RoomServer();
const port = await server.listen();
let left = 0;
server.on('left', () => left++);

const rooms = ['dock', 'galley', 'mast'];
const visits = [];
for (let i = 0; i < 9; i++) {
  visits.push(visit(port, { name: `crew${i}`, room: rooms[i % rooms.length], seed: i + 1, lines: 14000 }));
}
const tallies = await Promise.all(visits);
await server.close();

console.log(`${server.received} frames, ${left} left, heard ${tallies.reduce((n, t) => n + t.heard, 0)}`);
for (const { name, top } of server.report()) console.log(name, top.map(([word, n]) => `${word}=${n}`).join(' '));
