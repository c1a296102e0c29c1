import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as pause } from 'node:timers/promises';
import { Lift } from './lift.js';
import { Container, Yard } from './yard.js';
import { declare, loadPositions } from './papers.js';

let state = 31337;
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
}

const positions = loadPositions(random);
const keys = [...positions.keys()];
const yard = new Yard(20, 30);
const cranes = Array.from({ length: 5 }, (_, i) => ({ name: `C${i + 1}`, row: i * 4, bay: 0 }));
let serial = 0;

function arrive() {
  const id = `MSKU${String(++serial).padStart(7, '0')}`;
  return new Container(id, `line-${serial % 13}`, 2000 + Math.floor(random() * 24000), declare(positions, keys, random));
}

/** popular places near the quay fill up first */
function wish() {
  return { row: Math.floor(random() ** 3 * yard.rows), bay: Math.floor(random() ** 2 * yard.bays) };
}

async function store(container, crane) {
  let target = wish();
  let tries = 0;
  while (target !== null && tries < 6) {
    tries++;
    target = await new Lift(container, tries === 1 ? crane : cranes[(cranes.indexOf(crane) + tries) % cranes.length], target).run(yard);
  }
  return tries;
}

async function day(n) {
  let moves = 0;
  for (let hour = 0; hour < 16; hour++) {
    for (let i = 0; i < 200; i++) moves += await store(arrive(), cranes[i % cranes.length]);
    yard.load(hour === 15 ? 1 : 6);
    await pause(2);
  }
  console.log(`day ${n}: ${serial} containers, ${moves} moves, tallest ${Math.max(...yard.stacks.flat().map((x) => x.length))}`);
}

for (let n = 1; n <= 3; n++) {
  await day(n);
  await pause(40);
  if (!process.env.ONLY_LAST || n === 3) {
    writeHeapSnapshot(join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
