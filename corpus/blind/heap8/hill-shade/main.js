import { snap } from './snap.js';
import { Terrain } from './terrain.js';
import { TileCache } from './tile-cache.js';
import { Renderer } from './renderer.js';

const terrain = new Terrain(1100);
const cache = new TileCache({ budget: 700_000 });
const renderer = new Renderer(terrain, cache);

let shown = 0;
for (let phase = 0; phase < 3; phase += 1) {
  for (let step = 0; step < 120; step += 1) {
    shown += renderer.pan(phase * 120 + step, 40 + phase);
  }
  await snap();
}
console.log(`tiles shown ${shown}, accounted ${cache.used}`);
