import { TileService } from './src/service.js';
import { makeStyles } from './src/styles.js';
import { walker } from './src/walker.js';
import { snap } from './snap.js';

const styles = makeStyles();
const service = new TileService(styles, { cacheBytes: 700_000 });
const walk = walker(55);

for (let round = 0; round < 3; round += 1) {
  for (let i = 0; i < 640; i += 1) {
    const { style, z, x, y } = walk.next(Object.keys(styles));
    await service.tile(style, z, x, y);
  }
  await snap();
}

const { hits, misses, bytes } = service.stats();
console.log(`hits ${hits}, misses ${misses}, cached ${(bytes / 1024).toFixed(0)} KiB`);
