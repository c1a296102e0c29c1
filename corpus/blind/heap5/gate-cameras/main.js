import { Camera } from './camera.js';
import { PassageLog } from './passage-log.js';
import { Plates } from './plates.js';
import { readPassage } from './decode.js';
import { snap } from './snap.js';

const plates = new Plates(9000);
const log = new PassageLog(plates);
const cameras = Array.from({ length: 6 }, (_, i) => new Camera(i + 1, 500 + i));

async function shift() {
  for (let n = 0; n < 72; n++) {
    const camera = cameras[n % cameras.length];
    const frame = camera.capture(plates);
    log.record(readPassage(frame));
    await new Promise(setImmediate);
  }
}

for (let i = 0; i < 3; i++) {
  await shift();
  await snap();
}
console.log(log.summary());
