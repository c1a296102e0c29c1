import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Machine } from './machine.js';
import { Profile, Recipes } from './profile.js';
import { DefectMap } from './defects.js';

const POSITIONS = 3600;
const PASSES = 60;

const machine = new Machine(1955, POSITIONS);
const recipes = new Recipes();
const profile = new Profile(machine, 96);
const map = new DefectMap();
let alarms = 0;

for (let i = 0; i < 12; i++) profile.add(machine.scan());

async function shift() {
  for (let i = 0; i < PASSES; i++) {
    const scan = machine.scan();
    const defect = map.record(machine, profile, scan);
    profile.add(scan);
    const recipe = recipes.forReel(scan.reel);
    if (defect !== null && defect.peak > recipe.targets.caliper * 1.1) alarms++;
    if (i % 10 === 9) await sleep(2);
  }
  await sleep(30);
}

for (let n = 1; n <= 3; n++) {
  await shift();
  if (!process.env.ONLY_LAST || n === 3) {
    v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
console.log(`${map.defects.length} defects on ${map.perReel.size} reels, ${alarms} alarms, worst ${map.worst().line()}`);
