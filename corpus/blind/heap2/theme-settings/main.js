import { Panel } from './panel.js';
import { settings } from './settings.js';
import { snap } from './snap.js';

let opened = 0;
let cells = 0;

async function work(panels) {
  for (let i = 0; i < panels; i++) {
    const panel = new Panel(`Panel ${opened++}`, ['a', 'b', 'c']);
    cells += panel.cells.length;
    if (i % 60 === 30) settings.set('density', 1 + (i % 3) / 2);
    await null;
    panel.close();
  }
}

await work(20);
for (let phase = 0; phase < 3; phase++) {
  await work(240);
  await snap();
}
console.log(opened, cells);
