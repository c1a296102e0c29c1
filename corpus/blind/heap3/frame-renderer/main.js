import { snap } from './snap.js';
import { Display } from './render/display.js';
import { RenderJob } from './render/job.js';
import { BufferPool } from './render/buffer-pool.js';
import { Palette } from './render/palette.js';

const display = new Display();
const pool = new BufferPool({ bytes: 64 * 1024, keep: 24 });
const palette = new Palette(4096);

for (let reel = 0; reel < 3; reel++) {
  let ink = 0;
  for (let shot = 0; shot < 90; shot++) {
    const jobs = Array.from({ length: 8 }, (_, n) => new RenderJob(`${reel}/${shot}/${n}`, display, pool, palette));
    display.resize(640 + (shot % 5) * 64, 360);
    for (const job of jobs) ink += job.draw(shot);
    for (const job of jobs) job.finish();
  }
  console.log(`reel ${reel}: ${ink} ink, ${pool.idle} idle buffers, ${display.listenerCount('resize')} listeners`);
  await snap();
}
