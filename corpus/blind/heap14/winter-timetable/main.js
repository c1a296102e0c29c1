import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Edition, wichmann } from './trips.js';
import { Board } from './board.js';
import { Visitors } from './visitors.js';

const STATIONS = Array.from({ length: 400 }, (_, i) => `${['Upper', 'Lower', 'New', 'Old'][i % 4]} ${['Aarau', 'Brig', 'Chur', 'Davos', 'Ems'][i % 5]} ${i}`);
const ASKED = 3000;

const random = wichmann(2026);
const board = new Board();
const visitors = new Visitors();
const elevation = new Float32Array(512 * 1024);
for (let i = 0; i < elevation.length; i++) elevation[i] = 400 + 1500 * random();

async function day(serial) {
  for (let part = 0; part < 2; part++) {
    board.publish(new Edition(`${serial}${'ab'[part]}`, STATIONS, random));
    for (let i = 0; i < ASKED / 2; i++) {
      const station = STATIONS[Math.floor(random() * STATIONS.length)];
      const session = visitors.touch(`visitor-${serial}-${Math.floor(random() * 2500)}`, station);
      session.seen = board.departures(station, 300 + random() * 900, 12);
      if (i % 50 === 0) {
        visitors.sweep();
        await new Promise(setImmediate);
      }
    }
  }
  visitors.sweep();
  await sleep(40);
}

for (let n = 1; n <= 3; n++) {
  await day(n);
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
console.log(`${board.shown} departures shown, ${visitors.sessions.size} visitors, ${visitors.expired} gone, edition ${board.edition.serial}, height ${elevation[77].toFixed(0)}`);
