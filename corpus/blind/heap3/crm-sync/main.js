import { snap } from './snap.js';
import { Synchroniser } from './synchroniser.js';
import { RemoteCrm } from './remote.js';
import { AddressBook } from './address-book.js';

const book = new AddressBook(24, 220);
const sync = new Synchroniser(new RemoteCrm(5), book);

for (let night = 1; night <= 3; night++) {
  for (let round = 0; round < 13; round++) await sync.round();
  const { synced, failing } = sync.status();
  console.log(`night ${night}: ${synced} contacts synced, ${failing} accounts with a failure on record`);
  await snap();
}
