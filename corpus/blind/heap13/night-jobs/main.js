import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as rest } from 'node:timers/promises';
import { Lanes } from './lanes.js';
import { Mailbox } from './mailbox.js';
import { loadAccounts } from './handlers.js';

function randomizer(seed) {
  let a = seed;
  let b = 0x9e3779b9;
  return () => {
    const t = a ^ (a << 11);
    a = b;
    b = (b ^ (b >>> 19) ^ (t ^ (t >>> 8))) | 0;
    return (b >>> 0) / 4294967296;
  };
}

const rnd = randomizer(20260);
const accounts = loadAccounts(rnd, 9000);
const mailbox = new Mailbox();
const lanes = new Lanes(mailbox, 3, 'north');
const kinds = ['invoice', 'audit', 'statement'];
let number = 0;

async function night(jobs) {
  const outcomes = await Promise.all(
    Array.from({ length: jobs }, () => {
      const ids = Array.from({ length: 45 }, () => Math.floor(rnd() * accounts.size));
      number += 1;
      return new Promise((settle) => {
        mailbox.put({ number, kind: kinds[number % 3], accounts, ids, settle });
      });
    }),
  );
  return outcomes.filter((outcome) => outcome.ok).length;
}

for (let round = 1; round <= 3; round++) {
  const done = await night(210);
  await rest(150);
  if (!process.env.ONLY_LAST || round === 3) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR, `${round}.heapsnapshot`));
  }
  console.log(`night ${round}: ${done} jobs`, JSON.stringify(lanes.totals));
}
await lanes.stop();
