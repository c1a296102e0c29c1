import { Gazetteer } from './src/gazetteer.js';
import { Lookups } from './src/lookups.js';
import { queries } from './src/queries.js';
import { snap } from './snap.js';

const gazetteer = new Gazetteer(16000);
const lookups = new Lookups(gazetteer);
const stream = queries(gazetteer, 1234);

for (let phase = 0; phase < 3; phase += 1) {
  for (let i = 0; i < 5000; i += 1) lookups.near(stream.next().value);
  await snap();
}

console.log(`${lookups.asked} asked, ${lookups.answered} from earlier answers`);
