'use strict';

const { ActorSystem } = require('./system.js');
const { sawyer, surveyor, clerk } = require('./quarry.js');
const { URGENT, NORMAL, IDLE } = require('./mailbox.js');

function makeRandom(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

async function main() {
  const random = makeRandom(31337);
  const system = new ActorSystem(6);
  const book = { sold: 0, notes: 0, roughness: 0, seal: '' };

  const ledger = system.spawn('/office/clerk', clerk(book));
  const surveyors = [0, 1, 2].map((i) => system.spawn(`/yard/surveyor-${i}`, surveyor(ledger)));
  const sawyers = Array.from({ length: 6 }, (_, i) => system.spawn(`/yard/sawyer-${i}`, sawyer(surveyors[i % 3], ledger)));

  const SIDE = 16;
  for (let shift = 0; shift < 3; shift++) {
    for (let n = 0; n < 4600; n++) {
      const cells = new Float64Array(SIDE * SIDE);
      for (let i = 0; i < cells.length; i++) cells[i] = random();
      const order = random() < 0.6;
      const block = { id: `${shift}-${n}`, order, side: SIDE, cells };
      sawyers[n % sawyers.length].tell({ type: 'cut', block }, order ? NORMAL : IDLE);
      if (random() < 0.05) sawyers[Math.floor(random() * 6)].tell({ type: 'jam' }, URGENT);
    }
    await system.run();
  }

  console.log(`sold ${book.sold} notes ${book.notes} mean ${(book.roughness / book.sold).toFixed(6)}`);
  console.log(`seal ${book.seal} delivered ${system.delivered} dead ${system.dead}`);
  console.log([...system.highWater()].map(([path, high]) => `${path}=${high}`).join(' '));
}

main().catch((err) => {
  console.error(err);
  process.exitCode = 1;
});
