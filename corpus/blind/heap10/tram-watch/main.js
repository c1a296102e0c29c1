import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { network, Picker } from './network.js';
import { Control } from './control.js';
import { Board, Display } from './displays.js';

const LINES = 14;
const pick = new Picker(1881);
const stops = network(pick, 1500, LINES);
const control = new Control(stops, pick, LINES);
const board = new Board(control);

async function service(minutes) {
  const open = [];
  for (let m = 0; m < minutes; m++) {
    if (m % 25 === 0 && m < minutes - 100) {
      open.push(board.fill(new Display(pick.of(stops.length), pick.of(LINES), 3 + pick.of(4))));
    }
    control.tick();
    if (m % 3 === 0) await turn();
  }
  for (let extra = 0; extra < 40; extra++) {
    control.tick();
    await turn();
  }
  await Promise.all(open);
}

for (let day = 1; day <= 3; day++) {
  await service(1000);
  await wait(50);
  console.log(`day ${day}: ${control.reports} reports, ${board.shown} displays filled, ${board.late} late`);
  if (process.env.ONLY_LAST && day < 3) continue;
  writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${day}.heapsnapshot`));
}
