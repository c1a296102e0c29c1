import { Press } from './src/press.js';
import { campaigns } from './src/campaigns.js';
import { snap } from './snap.js';

const press = new Press();
const work = campaigns(8);

for (let phase = 0; phase < 3; phase += 1) {
  for (let i = 0; i < 1700; i += 1) press.print(work.next().value);
  await snap();
}

console.log(`${press.printed} mails, ${press.compiled} templates compiled, ${press.characters} characters`);
