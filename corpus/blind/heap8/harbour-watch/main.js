import { snap } from './snap.js';
import watch from './lib/watch.cjs';
import vessels from './lib/vessels.cjs';

const fleet = vessels.fleet(1500);
const desk = watch.createDesk(fleet);

for (let tide = 0; tide < 3; tide += 1) {
  for (let n = 0; n < 400; n += 1) await desk.passage(tide * 400 + n);
  await snap();
}
console.log(desk.report());
