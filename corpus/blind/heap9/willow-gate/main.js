import { Rand } from './noise.js';
import { checkpoint } from './stage.js';
import { Gateway } from './gateway.js';
import { Calibration } from './calibration.js';

const rand = new Rand(550);
const calibration = new Calibration(rand, 7000);
const gateway = new Gateway(calibration);

let accepted = 0;
for (let round = 1; round <= 3; round++) {
  for (let wave = 0; wave < 14; wave++) {
    const online = [];
    for (let i = 0; i < 60; i++) online.push(gateway.connect(`dev-${rand.hex(10)}`, rand.pick(calibration.models)));
    gateway.configure({ interval: 5 + rand.int(20), unit: rand.pick(['C', 'F']) });
    for (const session of online) {
      for (let n = 0; n < 40; n++) session.reading(n, rand.int(5000) / 7);
      accepted += session.count();
    }
    for (const session of online) gateway.disconnect(session.serial);
    await new Promise((done) => setImmediate(done));
  }
  await checkpoint(round);
}
console.log(`${accepted} readings, ${gateway.sessions.size} online`);
