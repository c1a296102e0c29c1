import { Samples } from './lib/samples.js';
import { track } from './lib/track.js';

const samples = new Samples(2025);
const report = [];

for (let block = 0; block < 6; block++) {
  const { velocities, positions } = track(samples.block(150_000), 0.4 + block / 15);
  const top = velocities.reduce((best, v) => Math.max(best, v.norm), 0);
  report.push({ block, top: top.toFixed(4), drift: positions.at(-1).norm.toFixed(3) });
}

console.table(report);
