import { Plant } from './src/plant.js';
import { openPanel } from './src/panel.js';
import { snap } from './snap.js';

const plant = new Plant(36, 1971);
let shown = 0;

for (let shift = 0; shift < 3; shift += 1) {
  for (let i = 0; i < 800; i += 1) {
    const panel = openPanel(plant.boiler(i), { width: 12 + (i % 8), title: `boiler ${i % 36} / visit ${shift}-${i}` });
    plant.tick(i);
    shown += panel.frames;
    panel.close();
  }
  await snap();
}

console.log(`${shown} frames drawn, ${plant.alarms.length} alarms kept`);
