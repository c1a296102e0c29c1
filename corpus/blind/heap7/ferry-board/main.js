import { loadHarbours } from './src/harbours.js';
import { Timetable } from './src/timetable.js';
import { DisplayServer } from './src/displays.js';
import { createRandom } from './src/random.js';
import { snap } from './snap.js';

const random = createRandom(4117);
const harbours = loadHarbours(random);
const timetable = new Timetable(harbours, random);
const server = new DisplayServer(timetable, harbours);

const PHASES = 3;
const VISITS = 1100;

for (let phase = 0; phase < PHASES; phase += 1) {
  for (let visit = 0; visit < VISITS; visit += 1) {
    const pier = harbours.pick(random);
    const display = server.open(pier.code, { rows: 8 + random.int(6), language: random.of(['en', 'nb', 'de']) });
    if (visit % 25 === 0) timetable.delay(timetable.randomSailing(random), 5 + random.int(20));
    if (visit % 100 === 0) timetable.cancel(timetable.randomSailing(random));
    server.paint(display);
    server.close(display);
  }
  await snap();
}

console.log(`${server.painted} boards painted, ${server.connected} connected, ${timetable.changes} timetable changes`);
