import { activeScope, enterScope, withScope } from './scope.js';
import { rounds } from './depot.js';

const loads = new Map();
export const counts = { parcels: 0, heavy: 0 };

async function weigh(parcel) {
  await null;
  activeScope().mark(`weighed ${parcel.grams}`);
  if (parcel.grams > 15000) counts.heavy += 1;
}

async function assign(parcel) {
  return withScope('assign', {}, async () => {
    await null;
    const round = rounds[parcel.to.round];
    loads.set(round.id, (loads.get(round.id) ?? 0) + parcel.grams);
    return round;
  });
}

export async function sortFrom(belt) {
  for (;;) {
    const parcel = await belt.take();
    const scope = enterScope('parcel', { number: parcel.number, label: parcel.label });
    await weigh(parcel);
    const round = await assign(parcel);
    scope.mark(round.van);
    counts.parcels += 1;
  }
}

export const loadOf = (round) => loads.get(round) ?? 0;
