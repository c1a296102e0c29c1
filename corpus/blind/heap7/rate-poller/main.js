import { once } from 'node:events';
import { RatePoller } from './src/poller.js';
import { RateBook } from './src/rates.js';
import { TraceLog } from './src/trace-log.js';
import { snap } from './snap.js';

const book = new RateBook(640);
const log = new TraceLog(300);
const poller = new RatePoller(book, log, { perBurst: 800, pause: 500 });

poller.start();
for (let burst = 0; burst < 3; burst += 1) {
  await once(poller, 'burst');
  await snap();
}
poller.stop();

console.log(`${book.updates} rate updates, last trace ${log.last().name} with ${log.last().spans.length} spans`);
