import { Directory } from './src/directory.js';
import { Audit } from './src/audit.js';
import { Archive } from './src/archive.js';
import { Traffic } from './src/traffic.js';
import { snap } from './snap.js';

const directory = new Directory(2200);
const archive = new Archive();
const audit = new Audit(archive);
const traffic = new Traffic(directory, 505);

for (let phase = 0; phase < 3; phase += 1) {
  for (let tick = 0; tick < 120; tick += 1) {
    for (const action of traffic.burst(tick)) audit.note(action);
    await audit.ship();
  }
  await snap();
}

console.log(`${traffic.sent} actions, ${archive.stored} archived in ${archive.writes} writes`);
