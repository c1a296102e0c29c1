import { createHash } from 'node:crypto';
import { buildNetwork, generator } from './network.ts';
import { Planner, type Journey } from './planner.ts';

const rand = generator(20413);
const network = buildNetwork(44, 36, rand);
const profiles = {
  quick: { minute: 1, fare: 0.02, change: 5 },
  cheap: { minute: 0.2, fare: 0.25, change: 2 },
  calm: { minute: 0.7, fare: 0.05, change: 25 },
};

const digest = createHash('sha1');
for (const [name, weights] of Object.entries(profiles)) {
  const planner = new Planner(network, weights);
  const journeys: Journey[] = [];
  for (let i = 0; i < 18; i++) {
    const from = Math.floor(rand() * network.ports.length);
    const to = Math.floor(rand() * network.ports.length);
    const journey = planner.plan(from, to);
    if (journey) journeys.push(journey);
  }
  for (const j of journeys) digest.update(`${j.from}>${j.to} ${j.minutes} ${j.fare} ${j.changes} ${j.stops.join(',')}\n`);
  const minutes = journeys.reduce((sum, j) => sum + j.minutes, 0);
  const fare = journeys.reduce((sum, j) => sum + j.fare, 0);
  console.log(`${name.padEnd(6)} ${journeys.length} journeys, ${minutes} min, ${(fare / 100).toFixed(2)} EUR, ${planner.settled} labels`);
}
console.log(digest.digest('hex'));
