import { snap } from './snap.js';
import { Ledger } from './lib/ledger.js';
import { Outbox } from './lib/outbox.js';
import { Plant } from './lib/plant.js';

let z = 8_812;
const random = () => {
  z = (z * 16_807) % 2_147_483_647;
  return z / 2_147_483_647;
};

const plant = new Plant(64, random);
const ledger = new Ledger();
const outbox = new Outbox((batch) => ledger.append(batch), 50);
let tick = 0;

for (let watch = 0; watch < 3; watch += 1) {
  for (let n = 0; n < 420; n += 1) {
    tick += 1;
    for (const reading of plant.scan(tick)) outbox.put(reading);
    await outbox.flush();
  }
  await snap();
}
console.log(tick, outbox.sent, ledger.volume.toFixed(1));
