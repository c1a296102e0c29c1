import { snap } from './snap.js';
import { Depot } from './depot.js';
import { Parcel } from './parcel.js';
import { people, pick } from './people.js';

const depot = new Depot({ shelves: 48 });
let serial = 700000;

function workDay() {
  const waiting = [];
  for (let n = 0; n < 3200; n += 1) {
    const parcel = new Parcel(`PD${serial++}`, pick(people), n % 48);
    depot.receive(parcel);
    waiting.push(parcel.barcode);
    if (waiting.length > 60) depot.collect(waiting.shift());
  }
  while (waiting.length) depot.collect(waiting.shift());
}

for (let day = 0; day < 3; day += 1) {
  workDay();
  await snap();
}
console.log(`on the shelves: ${depot.size}, handed over: ${depot.handedOver}`);
