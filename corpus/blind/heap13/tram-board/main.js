import v8 from 'node:v8';
import path from 'node:path';
import timers from 'node:timers/promises';
import { buildNetwork, stream } from './network.js';
import { Control } from './control.js';

const network = buildNetwork();
const control = new Control(network);
const seen = { departed: 0, arrived: 0 };
for (const name of Object.keys(seen)) control.on(name, () => (seen[name] += 1));

async function drive(trip, s) {
  let minute = trip.start;
  for (const stop of trip.line.stops) {
    minute += 1 + s.int(3);
    control.report(trip.number, stop, minute, s.int(14), s.int(9));
    if (s.int(6) === 0) await timers.setImmediate();
  }
  control.arrive(trip.number);
}

async function shift(seed, wanted) {
  const s = stream(seed);
  const underway = new Set();
  let started = 0;
  while (started < wanted) {
    const line = network.lines[s.int(network.lines.length)];
    const driver = network.drivers[s.int(network.drivers.length)];
    const trip = control.depart(line, driver, s.int(1300));
    if (trip) {
      started += 1;
      const ride = drive(trip, s).finally(() => underway.delete(ride));
      underway.add(ride);
    }
    if (!trip || underway.size > 40) await Promise.race(underway);
    control.departures.nextOf(line.number);
  }
  await Promise.all(underway);
}

for (let round = 1; round <= 3; round++) {
  await shift(40 + round, 640);
  await timers.setTimeout(120);
  if (round === 3 || !process.env.ONLY_LAST) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR, `${round}.heapsnapshot`));
  }
  const late = [...control.figures.values()].reduce((n, f) => n + f.late, 0);
  console.log(`shift ${round}: ${seen.departed} out, ${seen.arrived} in, ${control.running.size} underway, ${late} late`);
}
