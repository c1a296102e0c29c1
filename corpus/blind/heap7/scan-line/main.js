import { FramePool } from './src/frames.js';
import { Inspector } from './src/inspector.js';
import { camera } from './src/camera.js';
import { snap } from './snap.js';

const pool = new FramePool({ size: 160, bytes: 24 * 1024 });
const inspector = new Inspector(pool, { keep: 64 });
const shots = camera(99, pool);

for (let batch = 0; batch < 3; batch += 1) {
  for (let i = 0; i < 1500; i += 1) inspector.inspect(shots.next().value);
  await snap();
}

console.log(`${inspector.checked} checked, ${inspector.rejected} rejected, ${pool.leased} frames leased of ${pool.total}`);
