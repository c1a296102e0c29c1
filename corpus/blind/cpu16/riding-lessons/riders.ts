import http from 'node:http';
import { yards } from './yards.ts';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
const LEVELS = ['lead-rein', 'novice', 'intermediate', 'advanced'];
const all = [...yards.values()];

const ask = (path: string, yard: string, body?: unknown) =>
  new Promise<void>((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const req = http.request(
      { port, host: '127.0.0.1', path: `/${path}`, agent, method: text ? 'POST' : 'GET', headers: { 'x-yard': yard, ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}) } },
      (res) => res.resume().on('end', resolve),
    );
    req.on('error', reject);
    req.end(text);
  });

function booking(i: number) {
  const yard = all[i % all.length]!;
  return {
    yard: yard.id,
    date: `2024-06-${String(1 + (i % 28)).padStart(2, '0')}`,
    slot: 8 + (i % 12),
    arena: yard.arenas[i % 3],
    instructor: yard.instructors[i % yard.instructors.length],
    riders: Array.from({ length: 1 + (i % 4) }, (_, r) => ({ name: `Rider ${i}-${r}`, age: 6 + ((i + r) % 40), weight: 28 + ((i + r) % 40), level: LEVELS[(i + r) % 4], pony: yard.ponies[(i + r) % yard.ponies.length], helmet: r % 2 ? 'own' : { hire: 52 } })),
    ponyHours: { [yard.ponies[i % yard.ponies.length]!]: 1 + (i % 2) },
    payment: i % 2 ? { by: 'card', last4: '4242' } : { by: 'account', number: 100 + i },
    contact: { email: `family${i}@example.org`, phone: '+44 1632 960' + String(i % 900 + 100) },
  };
}

let n = 0;
async function family() {
  for (let i = n++; i < 380; i = n++) {
    const b = booking(i);
    if (i % 3 === 0) await ask(`lessons.quote?input=${encodeURIComponent(JSON.stringify(b))}`, b.yard);
    else if (i % 12 !== 2) await ask('lessons.book', b.yard, i % 40 === 5 ? { ...b, slot: 3 } : b);
    else await ask(`lessons.day?input=${encodeURIComponent(JSON.stringify({ yard: b.yard, date: b.date }))}`, b.yard);
  }
}
await Promise.all([1, 2, 3, 4, 5, 6].map(family));
agent.destroy();
