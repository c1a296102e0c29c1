import { snap } from './snap.js';
import { FloorPlan } from './floor-plan.js';
import { History } from './history.js';
import { Architect } from './architect.js';
import { furniture } from './furniture.js';

const plan = new FloorPlan(furniture(1600));
const history = new History(plan, 60);
const architect = new Architect(33);

for (const draft of ['sketch', 'offer', 'final']) {
  for (let n = 0; n < 400; n++) architect.work(plan, history, draft);
  console.log(`${draft}: ${plan.pieces} pieces, ${history.depth} steps to undo`);
  await snap();
}
