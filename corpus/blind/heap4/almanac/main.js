import { snap } from './snap.js';
import { Feed } from './lib/feed.js';
import { Source } from './lib/source.js';

let x = 424_243;
const random = () => {
  x = (x * 69_621) % 2_147_483_647;
  return x / 2_147_483_647;
};

const stars = Array.from({ length: 9000 }, (_, n) => ({ hr: n, ra: random() * 24, dec: random() * 180 - 90, mag: random() * 7 }));
const names = ['sun', 'moon', 'tides', 'planets', 'meteors', 'aurora', 'comets', 'eclipses'];
const source = new Source(random, ['comets', 'aurora']);
const feeds = names.map((name) => new Feed(name, source));
let hour = 0;
let bright = 0;

for (let week = 0; week < 3; week += 1) {
  for (let n = 0; n < 168; n += 1) {
    hour += 1;
    for (const feed of feeds) feed.refresh(hour);
    bright += stars[(hour * 53) % stars.length].mag < 2 ? 1 : 0;
  }
  await snap();
}
console.log(bright, feeds.map((feed) => feed.health()).join('; '));
