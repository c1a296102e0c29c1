import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as lull, setImmediate as breath } from 'node:timers/promises';
import { Bale, Dice, Pier, Plot } from './harvest.js';
import { Shed } from './shed.js';

const dice = new Dice(1984);
const plots = Array.from({ length: 9000 }, (_, id) => new Plot(id, dice));
const pier = new Pier();
const shed = new Shed(pier);
shed.open();

function loadBoat(number) {
  const bales = Array.from({ length: 60 }, () => new Bale(plots[dice.roll(plots.length)], 20 + dice.roll(40), 40 + dice.roll(45)));
  return { number, bales, last: false };
}

let boats = 0;
async function tide(count) {
  for (let i = 0; i < count; i++) {
    pier.land(loadBoat(++boats));
    if (i % 3 === 0) await breath();
  }
}

await tide(20);
for (let round = 1; round <= 3; round++) {
  await tide(240);
  await lull(100);
  console.log(`tide ${round}: ${shed.counted.boats} boats, ${shed.counted.bales} bales, ${shed.counted.weight} kg`);
  if (process.env.ONLY_LAST && round < 3) continue;
  writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}
pier.land({ number: ++boats, bales: [], last: true });
await shed.running;
