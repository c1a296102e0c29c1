import { CarrierClient } from './carrier.js';
import { DepotDirectory } from './depots.js';
import { TrackingService } from './tracking.js';
import { snap } from './snap.js';

const depots = new DepotDirectory(900);
const carrier = new CarrierClient(depots, 31337);
const tracking = new TrackingService(carrier, depots);

async function morning(run) {
  for (let batch = 0; batch < 55; batch++) {
    const numbers = Array.from({ length: 40 }, (_, i) => `3S${run}${String(batch * 40 + i).padStart(7, '0')}`);
    await tracking.refresh(numbers);
  }
}

for (let run = 1; run <= 3; run++) {
  await morning(run);
  await snap();
}
console.log(tracking.counts());
tracking.close();
