import { snap } from './snap.js';
import { LoomFloor } from './floor.js';
import { Recorder } from './recorder.js';

const floor = new LoomFloor(260);
const recorder = new Recorder({ errors: 300, samples: 6000, log: 2400 });

for (let shift = 0; shift < 3; shift += 1) {
  for (let minute = 0; minute < 180; minute += 1) floor.minute(shift * 180 + minute, recorder);
  await snap();
}
console.log(recorder.report());
