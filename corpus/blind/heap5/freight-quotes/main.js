import { buildLanes } from './lanes.js';
import { RateFeed } from './rate-feed.js';
import { QuoteDesk } from './desk.js';
import { seeded } from './seeded.js';
import { snap } from './snap.js';

const random = seeded(4711);
const lanes = buildLanes(random);
const feed = new RateFeed(lanes, random);
const desk = new QuoteDesk(feed, lanes);

async function businessDay(day) {
  for (let hour = 0; hour < 12; hour++) {
    const open = [];
    for (let i = 0; i < 90; i++) {
      const lane = lanes[Math.floor(random() * lanes.length)];
      open.push(desk.open(`C-${day}-${hour}-${i}`, lane, 4 + Math.floor(random() * 12)));
    }
    feed.publish(3);
    await new Promise(setImmediate);
    for (const quote of open) desk.settle(quote, random() < 0.35);
  }
}

for (let day = 1; day <= 3; day++) {
  await businessDay(day);
  await snap();
}
console.log(desk.summary());
