import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as quiet } from 'node:timers/promises';
import { Desk } from './desk.js';
import { Ledger, chancer } from './rooms.js';

const desk = new Desk(new Ledger(77), 9000);
const chance = chancer(3);
let newest = 0;
let billed = 0;

// Guests come for new stays most of the time and ask for older ones now and then.
async function evening(calls) {
  for (let i = 0; i < calls; i++) {
    const key = chance(4) ? `stay:${++newest}` : `stay:${Math.max(1, newest - chance(7000))}`;
    if (chance(3) === 0) billed += await desk.checkOut(key);
    else await desk.stay(key);
    if (i % 200 === 0) await quiet(1);
  }
}

function line(round) {
  const { size } = desk.stays;
  return `evening ${round}: ${size} stays at hand, ${desk.turned} put away, ${desk.ledger.read} read, ${billed} billed`;
}

async function main() {
  await evening(15000);
  for (let round = 1; round <= 3; round++) {
    await evening(4500);
    await quiet(100);
    console.log(line(round));
    if (process.env.ONLY_LAST && round < 3) continue;
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}

await main();
