import http from 'node:http';
import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { AddressRegister, FormBook, seeded } from './forms.js';
import { Intake } from './intake.js';

const SUBMISSIONS = 88;

const book = new FormBook(11);
const register = new AddressRegister(29, 9000);
const intake = new Intake(book, register);
const port = await intake.listen();
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

function answer(rule, name, rnd) {
  if (name === 'postcode') return register.codes[Math.floor(rnd() * register.codes.length)];
  if (name === 'starts') return `2026-0${1 + Math.floor(rnd() * 8)}-1${Math.floor(rnd() * 9)}`;
  if (rule.type === 'integer') return rule.minimum + Math.floor(rnd() * 60);
  if (rule.type === 'boolean') return rnd() < 0.5;
  if (rule.type === 'array') return ['paper', 'glass'].filter(() => rnd() < 0.5);
  return `${name}-${Math.floor(rnd() * 9000)}`;
}

function post(url, body) {
  return new Promise((resolve, reject) => {
    const req = http.request({ port, host: '127.0.0.1', path: url, method: 'POST', agent }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end(JSON.stringify(body));
  });
}

const statuses = {};
const ids = book.ids();

for (let round = 1; round <= 3; round++) {
  const rnd = seeded(1000 + round);
  for (let i = 0; i < SUBMISSIONS; i += 4) {
    await Promise.all(
      [0, 1, 2, 3].map(async (k) => {
        const form = book.get(ids[(i + k) % ids.length]);
        const body = {};
        for (const [name, rule] of form.fields) {
          if (rnd() < 0.97) body[name] = answer(rule, name, rnd);
        }
        const status = await post(`/forms/${form.id}`, body);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }),
    );
  }
  await sleep(150);
  if (!process.env.ONLY_LAST || round === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR, `${round}.heapsnapshot`));
  }
}

agent.destroy();
await intake.close();
console.log(JSON.stringify(statuses), intake.recent.length, intake.tallies.size);
