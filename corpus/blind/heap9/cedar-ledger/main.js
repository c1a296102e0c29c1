import { Rand } from './dice.js';
import { checkpoint } from './mark.js';
import { Archive } from './archive.js';
import { Service } from './service.js';

const rand = new Rand(31);
const archive = new Archive(rand, 4500);
const service = new Service(archive);

let words = 0;
for (let round = 1; round <= 3; round++) {
  for (let burst = 0; burst < 60; burst++) {
    const answers = [];
    for (let i = 0; i < 7; i++) {
      const first = rand.int(4500);
      answers.push(service.compare({
        user: `u${rand.int(300)}`,
        document: first,
        revisions: [1 + rand.int(400), 401 + rand.int(400), 801 + rand.int(400)],
      }));
    }
    for (const answer of await Promise.all(answers)) words += answer.changed;
  }
  await checkpoint(round);
}
console.log(`${words} changed paragraphs`);
