import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as lull } from 'node:timers/promises';
import { Room } from './room.js';
import { chooser, dictionary } from './words.js';

const EDITS = 900;
const known = dictionary(6000);
const list = [...known.keys()];
const choose = chooser(1234);
const sentence = () => Array.from({ length: 24 + choose(24) }, () => list[choose(list.length)]);
const blank = () => [{ word: list[0], offset: 0, marks: null }];
const room = new Room(Array.from({ length: 40 }, (_, i) => `draft ${i}`), blank);
let touched = 0;

async function session(edits) {
  let leave = [];
  for (let i = 0; i < edits; i++) {
    if (i % 100 === 0) {
      for (const go of leave) touched += go();
      leave = ['ann', 'bo', 'cas'].map((name) => room.join(`${name}-${i}`));
      await lull(2);
    }
    const draft = choose(room.size);
    if (choose(40) === 0) room.undo(draft);
    room.edit(['ann', 'bo', 'cas'][choose(3)], draft, choose(12), sentence());
  }
  for (const go of leave) touched += go();
}

await session(3000);
for (let round = 1; round <= 3; round++) {
  await session(EDITS);
  await lull(100);
  if (!process.env.ONLY_LAST || round === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR, `${round}.heapsnapshot`));
  }
  console.log(`round ${round}:`, JSON.stringify(room.summary()), touched);
}
