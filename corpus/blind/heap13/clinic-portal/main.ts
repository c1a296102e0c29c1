import path from 'node:path';
import { setImmediate as yieldTurn, setTimeout as settle } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';
import { Archive } from './archive.ts';
import { Chance } from './chance.ts';
import { Portal, type Ask } from './portal.ts';

const CLINICS = 64;
const ASKS = 180;
const archive = new Archive(7000);
const portal = new Portal(archive, CLINICS);
const chance = new Chance(90);

function nextAsk(): Ask {
  const clinic = chance.int(CLINICS);
  switch (chance.int(4)) {
    case 0:
      return { kind: 'book', clinic, doctor: chance.int(9) };
    case 1:
      return { kind: 'prescribe', clinic, code: chance.int(7000) };
    case 2:
      return { kind: 'report', clinic, doctor: chance.int(9) };
    default:
      return { kind: 'letter', clinic, chapter: chance.int(22) };
  }
}

for (let round = 1; round <= 3; round++) {
  let answered = 0;
  for (let i = 0; i < ASKS; i++) {
    if ((await portal.handle(nextAsk())) !== 'full') answered += 1;
    if (i % 8 === 0) await yieldTurn();
  }
  await settle(100);
  if (!process.env.ONLY_LAST || round === 3) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR!, `${round}.heapsnapshot`));
  }
  console.log(`round ${round}: ${answered} answered`, JSON.stringify(portal.counts));
}
