import { snap } from './snap.js';
import { Belt } from './belt.js';
import { nextParcel, postcodes } from './depot.js';
import { counts, loadOf, sortFrom } from './sorter.js';

const belt = new Belt();
let number = 0;
sortFrom(belt);

async function delivery(trucks) {
  for (let truck = 0; truck < trucks; truck += 1) {
    for (let i = 0; i < 70; i += 1) belt.load(nextParcel(number++));
    await belt.drained();
  }
}

for (let day = 0; day < 3; day += 1) {
  await delivery(20);
  await snap();
}
console.log({ ...counts, postcodes: postcodes.length, round9: loadOf(9) });
