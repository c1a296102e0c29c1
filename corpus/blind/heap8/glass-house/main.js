import { snap } from './snap.js';
import { createClimate } from './climate.ts';
import { PanelRack } from './panels.ts';
import { plantBook } from './plants.ts';

const climate = createClimate();
const rack = new PanelRack(climate, plantBook(5600));

for (let phase = 0; phase < 3; phase += 1) {
  for (let visit = 0; visit < 40; visit += 1) {
    const ids = rack.openBay(phase * 40 + visit);
    climate.advance(3);
    for (const id of ids) rack.close(id);
  }
  await snap();
}
console.log(`panels ${rack.size}, hour ${climate.hour.value}`);
