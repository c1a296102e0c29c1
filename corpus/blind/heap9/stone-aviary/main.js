import { Rand } from './dice.js';
import { checkpoint } from './mark.js';
import { Terrain } from './terrain.js';
import { TileStore } from './store.js';

const rand = new Rand(515);
const terrain = new Terrain(rand, 20000);
const store = new TileStore(terrain);

let light = 0;
for (let round = 1; round <= 3; round++) {
  for (let flight = 0; flight < 20; flight++) {
    // A flight looks at a strip of tiles, some of them twice.
    const zoom = round * 40 + flight;
    for (let i = 0; i < 12; i++) light += store.tile(zoom, rand.int(5), i).brightness();
    for (let i = 0; i < 4; i++) light += store.tile(zoom, 0, i).brightness();
    store.land();
    await new Promise((done) => setImmediate(done));
  }
  await checkpoint(round);
}
console.log(`${store.drawn} tiles drawn, light ${light}`);
