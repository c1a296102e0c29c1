import { snap } from './snap.js';
import { openRelay } from './relay.js';
import { playSitting } from './visitors.js';
import { openingBook } from './openings.js';

const book = openingBook(9000);
const relay = await openRelay(book);

for (let round = 0; round < 3; round += 1) {
  await playSitting(relay.port, 160);
  await relay.quiet();
  await snap();
}
console.log(`greeted ${relay.stats.greeted}, moves ${relay.stats.moves}`);
process.exit(0);
