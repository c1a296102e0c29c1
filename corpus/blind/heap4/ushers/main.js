import { snap } from './snap.js';
import { present } from './lib/guest.js';
import { House } from './lib/house.js';
import { Season } from './lib/season.js';

let seed = 14_142;
const roll = (n) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % n;
};

const house = new House(60, 90);
const season = new Season(house, roll);
season.open();

for (let week = 0; week < 3; week += 1) {
  for (let n = 0; n < 7; n += 1) season.evening();
  season.matinee();
  await snap();
}
season.close();
console.log(season.sold, season.remarks, present(), house.listenerCount('announce'));
