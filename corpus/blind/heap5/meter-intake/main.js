import { Inbox } from './inbox.js';
import { MeterBook } from './meters.js';
import { IntakeWorker } from './worker.js';
import { readings } from './readings.js';
import { snap } from './snap.js';

const book = new MeterBook(2500);
const inbox = new Inbox();
const worker = new IntakeWorker(inbox, book);
const source = readings(book, 8086);
worker.start();

for (let quarter = 0; quarter < 3; quarter++) {
  for (let i = 0; i < 420; i++) {
    await inbox.deliver(source.next().value);
  }
  await snap();
}
console.log({ batches: worker.batches, rejected: worker.rejected, kwh: Math.round(book.total()) });
process.exit(0);
