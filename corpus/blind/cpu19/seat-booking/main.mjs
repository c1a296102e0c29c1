import { once } from 'node:events';
import { createApp } from './app.mjs';
import { Guest } from './guests.mjs';

const names = ['north', 'south', 'gallery', 'studio'];
const { server, halls } = createApp(names);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();

const guests = names.map((n, i) => new Guest(port, `guest of ${n}`, 11 + i * 97));
const evenings = await Promise.all(guests.map((g, i) => g.evening(450, names[i])));
for (const g of evenings) console.log(g.name, JSON.stringify(g.tally), 'keeps', g.kept.length);

const journal = await (await fetch(`http://127.0.0.1:${port}/journal`, { headers: { connection: 'close' } })).json();
console.log(journal, [...halls.values()].map((h) => h.free).join(' '));
server.close();
