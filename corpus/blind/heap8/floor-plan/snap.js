import { join } from 'node:path';
import v8 from 'node:v8';
import { setTimeout } from 'node:timers/promises';

let taken = 0;

export async function snap() {
  await setTimeout(50);
  global.gc?.();
  taken += 1;
  v8.writeHeapSnapshot(join(process.env.SNAPSHOT_DIR, `${taken}.heapsnapshot`));
}
