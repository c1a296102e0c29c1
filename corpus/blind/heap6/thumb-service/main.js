import { snap } from './snap.js';
import { anyPhoto } from './album.js';
import { report, thumbnail } from './thumbnailer.js';

const EDGES = [24, 48, 64];
let painted = 0;

function browse(views) {
  for (let i = 0; i < views; i += 1) painted += thumbnail(anyPhoto(), EDGES[i % EDGES.length]).pixels.length;
}

for (let visit = 0; visit < 3; visit += 1) {
  browse(2500);
  await snap();
}
console.log(painted, report());
