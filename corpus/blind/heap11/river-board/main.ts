import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as wait } from 'node:timers/promises';
import { RiverBoard } from './board.ts';
import { lcg, loadGauges, Reading } from './readings.ts';

const gauges = loadGauges(2600, 31);
const random = lcg(5);
const board = new RiverBoard();
let clock = 1_780_000_000;

function measure(): Reading {
  const gauge = gauges[Math.floor(random() * gauges.length)];
  const level = gauge.history[Math.floor(random() * 365)] + random() * 60 - 30;
  const samples = Array.from({ length: 40 }, () => level + random() * 20 - 10);
  clock += 3;
  return new Reading(gauge, clock, level, samples);
}

async function shift(size: number): Promise<void> {
  for (let done = 0; done < size; done++) {
    board.publish(measure());
    if (done % 500 === 0) {
      let shown = 0;
      const opened = board.widget('Havel').subscribe(() => shown++);
      await wait(1);
      opened.unsubscribe();
    }
  }
}

function snapshot(round: number): void {
  if (process.env.ONLY_LAST && round < 3) return;
  writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}

await shift(300);
for (let round = 1; round <= 3; round++) {
  await shift(4000);
  await wait(80);
  console.log(`round ${round}: alarms ${board.recentAlarms.length}, rivers ${Object.keys(board.averages).length}`);
  snapshot(round);
}
board.close();
