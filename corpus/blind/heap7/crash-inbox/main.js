import { CrashInbox } from './src/inbox.js';
import { Fleet } from './src/fleet.js';
import { snap } from './snap.js';

const fleet = new Fleet(5200, 321);
const inbox = new CrashInbox({ keep: 900, perDevice: 3 });

for (let phase = 0; phase < 3; phase += 1) {
  for (let i = 0; i < 3000; i += 1) inbox.report(fleet.crash());
  await snap();
}

console.log(`${inbox.received} crashes received, ${inbox.size} kept, ${inbox.devices} devices affected`);
