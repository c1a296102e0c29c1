import { snap } from './snap.js';
import { Counter } from './counter.js';
import { heldApplications } from './forms.js';

const counter = new Counter();
let ticket = 0;

for (let opening = 0; opening < 3; opening += 1) {
  for (let i = 0; i < 64; i += 1) counter.serve(ticket++);
  await snap();
}
console.log(counter.served, counter.problems, heldApplications.length);
