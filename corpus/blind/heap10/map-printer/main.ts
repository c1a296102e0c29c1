import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as wait } from 'node:timers/promises';
import { Atlas, Xorshift } from './terrain.ts';
import { SheetPress, type Order } from './sheets.ts';

const rng = new Xorshift(90125);
const atlas = new Atlas(rng, 20, 26);
const press = new SheetPress(atlas);

const THEMES: string[][] = [
  ['road', 'rail', 'house'],
  ['river', 'wood', 'field'],
];
const SCALES = [5, 10, 25] as const;

let clock = 1_700_000_000_000;
let serial = 0;
let printed = 0;

function nextOrder(): Order {
  clock += 900 + rng.below(4000);
  const hot = rng.next() < 0.8;
  return {
    number: `K${(++serial).toString().padStart(7, '0')}`,
    cx: hot ? rng.below(5) : rng.below(10),
    cy: hot ? rng.below(5) : rng.below(4),
    scale: SCALES[hot ? 0 : rng.below(3)],
    layers: THEMES[hot ? 0 : rng.below(2)],
    placedAt: clock,
  };
}

async function counter(orders: number): Promise<void> {
  for (let n = 0; n < orders; n++) {
    printed += press.print(nextOrder()).weight();
    if (n % 250 === 0) await wait(1);
  }
}

await counter(400);
for (const round of [1, 2, 3]) {
  await counter(1300);
  await wait(40);
  console.log(`day ${round}: ${press.hits} from the shelf, ${press.misses} drawn, ${(printed / 1024) | 0} KiB out`);
  if (!process.env.ONLY_LAST || round === 3) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}
