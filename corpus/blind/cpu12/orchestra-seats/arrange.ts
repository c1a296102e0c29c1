import { chairs, players, rng } from './hall.ts';
import { SeatingPlan } from './plan.ts';

const random = rng(1842);
const hall = chairs([8, 11, 14, 16, 18, 20, 22]);
const plan = new SeatingPlan(players(random), hall);

const before = plan.total;
let kept = 0;
const STEPS = 1_600_000;
for (let step = 0; step < STEPS; step++) {
  const heat = 4 * (1 - step / STEPS) ** 2 + 0.01;
  const a = Math.floor(random() * hall.length);
  const b = Math.floor(random() * hall.length);
  if (a === b) continue;
  const cost = plan.swap(a, b);
  if (cost > 0 && random() > Math.exp(-cost / heat)) plan.undo(a, b);
  else {
    plan.keep(a, b);
    kept++;
  }
}
console.log(`discomfort ${before.toFixed(1)} → ${plan.total.toFixed(1)}, ${kept} swaps kept`);
for (const row of plan.rows()) console.log(row);
