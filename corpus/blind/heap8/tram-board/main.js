import { snap } from './snap.js';
import { ArrivalFeed } from './src/feed.js';
import { BoardSession } from './src/board-session.js';
import { buildNetwork } from './src/network.js';
import { random } from './src/random.js';

const network = buildNetwork(9000);
const feed = new ArrivalFeed(network);
const open = new Map();
let nextRider = 1;

function serveQuarterHour() {
  for (let minute = 0; minute < 15; minute += 1) {
    for (let n = 0; n < 12; n += 1) {
      const stop = network.stops[Math.floor(random() * network.stops.length)];
      const session = new BoardSession(feed, stop, `rider-${nextRider++}`);
      open.set(session.rider, session);
    }
    feed.tick();
    for (const [rider, session] of open) {
      session.close();
      open.delete(rider);
    }
  }
}

for (let phase = 0; phase < 3; phase += 1) {
  serveQuarterHour();
  await snap();
}
console.log(`boards open: ${open.size}, ticks: ${feed.ticks}`);
