import { snap } from './snap.js';
import { createRecorder } from './recorder.js';
import { packets } from './station.js';
import { travelTimes } from './travel-times.js';

const table = travelTimes(360, 240);
const recorder = createRecorder(table);

for (let day = 0; day < 3; day += 1) {
  for (const packet of packets(day, 150)) recorder.take(packet);
  await snap();
}
const { events, strongest } = recorder.overview();
console.log(`events ${events}, strongest ${strongest}`);
