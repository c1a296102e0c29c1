import { createRenderer } from './renderer.js';
import { StyleSheet } from './style.js';
import { TileCache } from './tile-cache.js';
import { visitors } from './visitors.js';
import { snap } from './snap.js';

const cache = new TileCache({ maxBytes: 1_200_000 });
const render = createRenderer(new StyleSheet(['road', 'water', 'building', 'park', 'rail', 'label']), cache);
const traffic = visitors(77);

let points = 0;
for (let round = 0; round < 3; round++) {
  for (let i = 0; i < 720; i++) {
    const { z, x, y } = traffic.next().value;
    const tile = await render(z, x, y);
    points += tile.pointCount;
  }
  await snap();
}
console.log({ points, hits: cache.hits, misses: cache.misses });
