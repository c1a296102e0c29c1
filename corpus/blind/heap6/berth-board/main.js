import { snap } from './snap.js';
import { BerthPlanner } from './berth-planner.js';
import { createRandom } from './random.js';
import { tideGauge } from './tide-gauge.js';

const random = createRandom(1203);
const planner = new BerthPlanner(random);

function shift(hours) {
  for (let hour = 0; hour < hours; hour += 1) {
    planner.arrive();
    tideGauge.report(2 + random(300) / 100);
    planner.depart(random(24), hour);
  }
  for (const berth of [...planner.occupied.keys()]) planner.depart(berth, hours);
}

for (let phase = 0; phase < 3; phase += 1) {
  shift(420);
  await snap();
}
console.log(planner.totals);
