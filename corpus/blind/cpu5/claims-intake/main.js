import { Intake } from './intake.js';
import { samples } from './samples.js';

const intake = new Intake();
const reserve = { motor: 0, home: 0, travel: 0 };
const reasons = new Map();

intake.on('accepted', (claim) => {
  reserve[claim.kind] += claim.items.reduce((sum, item) => sum + item.value.amount, 0);
});
intake.on('refused', (id, problems) => {
  for (const problem of problems) reasons.set(problem, (reasons.get(problem) ?? 0) + 1);
});

for (const raw of samples(420)) intake.receive(raw);

console.log('reserve', reserve);
for (const [reason, n] of [...reasons].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) console.log(n, reason);
