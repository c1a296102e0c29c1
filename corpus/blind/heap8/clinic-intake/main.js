import { snap } from './snap.js';
import intake from './lib/intake.cjs';
import audit from './lib/audit.cjs';
import catalogue from './lib/catalogue.cjs';

const questions = catalogue.load(5200);

for (let phase = 0; phase < 3; phase += 1) {
  for (let n = 0; n < 260; n += 1) {
    await intake.handle({ number: phase * 260 + n, questions, start: (n * 17) % 5000 });
  }
  await snap();
}
audit.shutDown();
console.log(`entries ${audit.entries()}, flushed ${audit.flushed()}`);
