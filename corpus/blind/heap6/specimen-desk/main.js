import { snap } from './snap.js';
import { Intake } from './intake.js';
import { Prng } from './prng.js';
import { loincTable } from './reference.js';
import { SpecimenStore } from './specimen-store.js';

const store = new SpecimenStore();
const intake = new Intake(store, new Prng(5));
let busiest = 0;

function workday() {
  const tray = [];
  for (let i = 0; i < 1500; i += 1) {
    tray.push(intake.receive());
    if (tray.length === 40) {
      busiest = Math.max(busiest, store.rackLoad('R7'));
      while (tray.length) intake.finish(tray.pop());
    }
  }
  while (tray.length) intake.finish(tray.pop());
}

for (const day of ['mon', 'tue', 'wed']) {
  workday();
  console.log(day, store.onHand, intake.flagged, busiest, loincTable.size);
  await snap();
}
