import path from 'node:path';
import { parseArgs } from 'node:util';
import v8 from 'node:v8';
import { setTimeout as delay } from 'node:timers/promises';
import { Gauge, loadStations } from './stations.js';
import { Monitor } from './monitor.js';
import { Board, calibrate, summarize } from './stages.js';

const FRAMES = 465;
const { values: options } = parseArgs({ options: { watch: { type: 'boolean', default: false } } });

const stations = loadStations(310);
const gauge = new Gauge(stations, 5);
const board = new Board();

let feed;
const incoming = new ReadableStream({
  start(controller) {
    feed = controller;
  },
});

const [measured, raw] = incoming.tee();
const monitor = new Monitor(raw);
if (options.watch) monitor.open((line) => console.log(line));

const finished = measured.pipeThrough(calibrate(stations)).pipeThrough(summarize()).pipeTo(board.sink());

async function receive(count) {
  const goal = board.written + count;
  for (let i = 0; i < count; i++) {
    feed.enqueue(gauge.frame());
    if (i % 10 === 9) await delay(1);
  }
  while (board.written < goal) await delay(5);
}

await receive(310 * 3);
for (let round = 1; round <= 3; round++) {
  await receive(FRAMES);
  await delay(100);
  if (round === 3 || !process.env.ONLY_LAST) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR, `${round}.heapsnapshot`));
  }
  console.log(`round ${round}: ${board.written} rows of ${board.rows.size} stations`);
}

feed.close();
await finished;
if (options.watch) await monitor.close();
