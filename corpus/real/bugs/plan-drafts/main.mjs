import { openPlan } from './plan.mjs';
import { createHistory } from './history.mjs';
import { moves } from './moves.mjs';
import { levels, criticalPath } from './critical.mjs';

const plan = openPlan(2000);
const history = createHistory(plan, 6);
let rejected = 0;

for (const move of moves(7)) {
  const before = criticalPath(history.current());
  const draft = history.begin();
  move.apply(draft);
  const after = criticalPath(draft);
  if (after.days > before.days + move.tolerance) {
    rejected++;
    history.abandon();
  } else {
    history.commit(move.name);
  }
}
history.undo();

const final = criticalPath(history.current());
console.log(`kept ${history.labels().join(', ')}; rejected ${rejected}`);
console.log(`critical path ${final.path.length} tasks, ${final.days.toFixed(1)} days, cost ${final.cost.toFixed(0)}`);
console.log(levels(history.current(), 12).map((v) => v.toFixed(1)).join(' '));
