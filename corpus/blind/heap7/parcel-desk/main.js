import { Depot } from './depot.js';
import { streetBook } from './streets.js';
import { prng } from './prng.js';
import { snap } from './snap.js';

const rng = prng(7301);
const streets = streetBook(rng);
const depot = new Depot(streets);

for (let shift = 1; shift <= 3; shift += 1) {
  for (let van = 0; van < 36; van += 1) {
    const loaded = [];
    for (let i = 0; i < 70; i += 1) loaded.push(depot.receive(rng));
    for (const parcel of loaded) depot.deliver(parcel.barcode, rng);
  }
  await snap();
}

console.log(`delivered ${depot.delivered}, in depot ${depot.shelf.size}`);
