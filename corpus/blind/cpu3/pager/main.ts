import { AlertBus } from './src/bus.ts';
import { Escalations } from './src/escalations.ts';
import { replay } from './src/replay.ts';

const bus = new AlertBus();
const escalations = new Escalations(bus);
replay(bus, 11000);
let last = -1;
let taken = 0;
for (let next = escalations.take(); next; next = escalations.take()) {
  last = next.due;
  taken++;
}
console.log(`${taken} escalations, last due ${last}`);
