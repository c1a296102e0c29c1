import { snap } from './snap.js';
import { VitalsHub } from './src/hub.js';
import { admit, shiftPlan } from './src/ward.js';
import { baseline } from './src/rounds.js';

const hub = new VitalsHub();
const plan = shiftPlan(30000);

let sum = 0;
for (let shift = 0; shift < 3; shift += 1) {
  for (let n = 0; n < 300; n += 1) {
    const stay = admit(shift * 300 + n, plan);
    const first = baseline(hub, stay);
    hub.publish(stay.bed, stay.readings[0]);
    const { pulse } = await first;
    for (const reading of stay.readings) hub.publish(stay.bed, reading);
    sum += pulse;
  }
  await snap();
}
console.log(`published ${hub.published}, mean baseline ${(sum / 900).toFixed(2)}`);
