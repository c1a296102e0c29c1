import { createHash } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { members, standing } from './members.js';
import { createPress } from './templates.js';

const all = members(620);
const elo = standing(all);
const order = [...all].sort((a, b) => elo.get(b.number) - elo.get(a.number) || a.number - b.number);
const rank = new Map(order.map((m, i) => [m.number, i + 1]));

async function* letters() {
  const letter = createPress();
  for (const member of all) {
    const balance = member.dues.reduce((sum, d) => sum + (d.paid ? 0 : d.owed), 0);
    yield letter({ ...member, balance, settled: balance === 0, rank: rank.get(member.number), total: all.length });
  }
}

const plain = createHash('sha256');
let characters = 0;
let packed = 0;

await pipeline(
  Readable.from(letters()),
  async function* (source) {
    for await (const html of source) {
      characters += html.length;
      plain.update(html);
      yield Buffer.from(`${html}\n\f`);
    }
  },
  createGzip({ level: 6 }),
  new Writable({
    write(chunk, _encoding, done) {
      packed += chunk.length;
      done();
    },
  }),
);

console.log(`${all.length} letters, ${characters} characters, ${packed} packed`);
console.log(order.slice(0, 5).map((m) => `${m.name} (${elo.get(m.number).toFixed(0)})`).join(', '));
console.log(plain.digest('hex').slice(0, 32));
