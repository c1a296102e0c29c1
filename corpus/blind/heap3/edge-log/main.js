import { snap } from './snap.js';
import { EdgeLog } from './src/edge-log.js';
import { Watchlist } from './src/watchlist.js';
import { NetworkTable } from './src/networks.js';

const networks = new NetworkTable(6000);
const watchlist = new Watchlist();
const log = new EdgeLog(31);

for (let hour = 0; hour < 3; hour++) {
  let lines = 0;
  for (const chunk of log.chunks(hour, 48)) {
    lines += watchlist.scan(chunk, networks);
  }
  console.log(`hour ${hour}: ${lines} lines, ${watchlist.size} clients watched`);
  await snap();
}
