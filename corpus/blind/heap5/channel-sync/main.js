import { Hotel } from './hotel.js';
import { SyncPlanner } from './planner.js';
import { shutdown } from './lifecycle.js';
import { snap } from './snap.js';

const hotels = Array.from({ length: 45 }, (_, i) => new Hotel(i + 1, 40 + (i % 7) * 10));
const planner = new SyncPlanner(hotels);

for (let pass = 0; pass < 3; pass++) {
  await planner.run(4);
  await snap();
}
await shutdown();
console.log(planner.sent, 'updates sent', planner.retries, 'retries');
