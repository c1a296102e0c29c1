import { snap } from './snap.js';
import { journal, powerCurve, ring, tick } from './farm.js';
import { beginInspection, endInspection } from './inspection.js';

let now = 0;
let inspected = 0;

function watch(hours) {
  for (let hour = 0; hour < hours; hour += 1) {
    const turbine = (hour * 13) % 80;
    beginInspection(turbine);
    for (let i = 0; i < 6; i += 1) tick(now++);
    inspected += endInspection(turbine);
  }
}

for (let crew = 0; crew < 3; crew += 1) {
  watch(40);
  await snap();
}
const mean = [...ring.newest(500)].reduce((sum, x) => sum + x.rpm, 0) / 500;
console.log(now, inspected, Math.round(mean), journal.closed.length, powerCurve.length);
