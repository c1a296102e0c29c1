import { Canals } from './network.ts';
import { plan, simulate, type Trip } from './barges.ts';

const canals = new Canals(64, 46, 1789);
const trunk = canals.locks[23 * 64].name;

const trips: Trip[] = [];
for (let barge = 0; barge < 16; barge++) {
  const pick = () => canals.locks[Math.floor(canals.random() * canals.locks.length)].name;
  const from = barge % 4 === 0 ? trunk : pick();
  let to = pick();
  while (to === from) to = pick();
  trips.push({ barge, from, to, tonnes: 20 + Math.floor(canals.random() * 60) });
}

const plans = plan(canals, trips);
for (const { trip, stops, hours } of plans) {
  console.log(`${String(trip.barge).padStart(2)} ${trip.from.padEnd(7)} -> ${trip.to.padEnd(7)} ${String(stops.length).padStart(3)} locks ${hours.toFixed(3)} h`);
}

for (const minutes of [8, 12, 20]) {
  const { late, worst, busiest } = simulate(canals, plans, minutes);
  console.log(`locking in ${minutes} min: ${late} late, worst ${worst.toFixed(2)} h, busiest ${busiest}`);
}
const tonneHours = plans.reduce((sum, p) => sum + p.hours * p.trip.tonnes, 0);
console.log(`tonne-hours ${tonneHours.toFixed(2)}`);
