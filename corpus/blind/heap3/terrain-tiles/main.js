import { snap } from './snap.js';
import { TileServer } from './server.js';
import { Gazetteer } from './gazetteer.js';
import { routeThrough } from './walk.js';

const gazetteer = new Gazetteer(8000);
const server = new TileServer({ limit: 120 });

for (const [index, region] of ['alps', 'fjords', 'steppe'].entries()) {
  let highest = 0;
  for (const step of routeThrough(index, 520)) {
    const tile = server.tile('height', step.z, step.x, step.y);
    highest = Math.max(highest, tile.peak());
  }
  console.log(`${region}: highest ${highest} near ${gazetteer.nearest(highest)}`);
  await snap();
}
