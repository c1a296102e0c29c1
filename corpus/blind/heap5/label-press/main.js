import { CanvasPool } from './canvas-pool.js';
import { Press } from './press.js';
import { fonts } from './fonts.js';
import { snap } from './snap.js';

const pool = new CanvasPool({ keep: 64, width: 128, height: 96 });
const press = new Press(pool, fonts());

for (let run = 0; run < 3; run++) {
  for (let batch = 0; batch < 22; batch++) {
    await press.print(Array.from({ length: 20 + ((batch * 17) % 50) }, (_, i) => `BOX ${run}-${batch}-${i}`));
  }
  await snap();
}
console.log(press.printed, 'labels', pool.stats());
