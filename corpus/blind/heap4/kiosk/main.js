import { snap } from './snap.js';
import { seeded } from './lib/random.js';
import { loadTimetable } from './lib/timetable.js';
import { Hall } from './lib/hall.js';

const random = seeded(4107);
const hall = new Hall(loadTimetable(random), random);

for (let wave = 0; wave < 3; wave += 1) {
  for (let n = 0; n < 420; n += 1) hall.serve();
  await snap();
}
console.log(hall.outcomes, hall.active.size);
