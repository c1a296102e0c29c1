import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Archive } from './archive.js';
import { Board } from './board.js';
import { Feed, loadInstruments } from './feed.js';

let state = 606;
function random() {
  state = (Math.imul(state, 69069) + 1) >>> 0;
  return state / 4294967296;
}

const instruments = loadInstruments(random);
const board = new Board(instruments);
const archive = new Archive(process.argv.includes('--archive'));
const feed = new Feed(instruments, random);

const [live, copy] = feed.stream.tee();
const following = board.follow(live);
const archiving = archive.attach(copy);

const PER_ROUND = 1700;
for (let n = 1; n <= 3; n++) {
  for (let part = 0; part < 10; part++) {
    feed.allow(PER_ROUND / 10);
    await board.reached((n - 1) * PER_ROUND + ((part + 1) * PER_ROUND) / 10);
    await sleep(1);
  }
  await sleep(40);
  const top = board.busiest();
  console.log(`session ${n}: ${board.seen} ticks, busiest ${top.symbol} with ${top.volume}, archived ${archive.lines}`);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
feed.stop();
await Promise.all([following, archiving]);
