import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as settle } from 'node:timers/promises';
import { Network, Spin } from './network.js';
import { Counter, Inquiry, Pulse } from './inquiry.js';

const network = new Network(1863, 4200);
const counter = new Counter(network, new Pulse());
const spin = new Spin(404);
let number = 0;

async function hour(inquiries) {
  let letters = 0;
  for (let i = 0; i < inquiries; i += 8) {
    const group = Array.from({ length: 8 }, () => counter.answer(new Inquiry(++number, spin.upTo(4200), 300 + spin.upTo(900))));
    for (const text of await Promise.all(group)) letters += text.length;
  }
  return letters;
}

await hour(64);
for (let round = 1; round <= 3; round++) {
  const letters = await hour(1600);
  await settle(120);
  console.log(`hour ${round}: ${counter.answered} answered with ${letters} letters`);
  if (round === 3 || !process.env.ONLY_LAST) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}
