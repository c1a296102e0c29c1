import { snap } from './snap.js';
import { loadTile } from './lib/terrain.js';
import { TileStore } from './lib/tile-store.js';
import { Walker } from './lib/walker.js';

let s = 808_017;
const random = () => {
  s = (s * 48_271) % 2_147_483_647;
  return s / 2_147_483_647;
};

const store = new TileStore(700, loadTile);
const walker = new Walker(random);
let climbed = 0;

for (let leg = 0; leg < 3; leg += 1) {
  let last = 0;
  for (let n = 0; n < 500; n += 1) {
    const [x, y] = walker.step();
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        const tile = store.get(x + dx, y + dy, 14);
        if (dx || dy) continue;
        const height = tile.heights[528];
        climbed += Math.max(0, height - last);
        last = height;
      }
    }
  }
  await snap();
}
console.log(store.loads, store.rereads(), climbed.toFixed(0));
