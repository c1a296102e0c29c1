import { WindFarm } from './farm.js';
import { Recorder } from './recorder.js';
import { Alarms } from './alarms.js';
import { snap } from './snap.js';

const farm = new WindFarm(24, 1618);
const alarms = new Alarms(400);
const recorder = new Recorder(farm.turbines, 4096, alarms);

for (let phase = 0; phase < 3; phase++) {
  for (let minute = 0; minute < 5000; minute++) {
    recorder.store(farm.measure());
    if (minute % 500 === 0) await new Promise(setImmediate);
  }
  await snap();
}
console.log(recorder.summary(), alarms.raised);
