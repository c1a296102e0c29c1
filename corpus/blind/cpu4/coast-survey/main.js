import { DepthGrid, frame, locate, track } from './lib/chart.js';
import { cruise } from './lib/soundings.js';

function smooth(points, width) {
  return points.map((p, i) => {
    const near = points.slice(Math.max(0, i - width), i + width + 1);
    return { ...p, depth: near.reduce((sum, q) => sum + q.depth, 0) / near.length };
  });
}

const points = smooth([...cruise(42000)].map(locate), 3);
const grid = new DepthGrid(25);
for (const point of points) grid.add(point);

const shallow = grid.shallow(8);
console.log(`${points.length} soundings, ${(track(points) / 1000).toFixed(1)} km, ${grid.cells.size} cells`);
console.log(`${shallow.length} shallow cells, first ${JSON.stringify(shallow[0])}`);
console.log('sheet', frame(points).map((c) => c.map((v) => v.toFixed(4)).join(' ')).join(' to '));
