import { Rand } from './noise.js';
import { checkpoint } from './stage.js';
import { openDesk, fill } from './desk.js';
import { Reporter } from './reporter.js';

const rand = new Rand(2718);
const desk = openDesk();
fill(desk, rand, 7000);
const reporter = new Reporter(desk);

let lines = 0;
for (let round = 1; round <= 3; round++) {
  for (let i = 0; i < 130; i++) {
    lines += reporter.run(`team-${rand.int(6)}`, rand.int(3)).count;
    if (i % 10 === 0) {
      desk.rename(1 + rand.int(7000), rand.word(12));
      await new Promise((done) => setImmediate(done));
    }
  }
  await checkpoint(round);
}
console.log(`${lines} lines reported`);
desk.close();
