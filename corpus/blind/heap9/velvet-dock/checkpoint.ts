// Lets the work of a round settle, then writes the heap of the process.
import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';

export async function checkpoint(round: number): Promise<void> {
  await sleep(60);
  for (let i = 0; i < 5; i++) await new Promise((done) => setImmediate(done));
  if (process.env.ONLY_LAST && round !== 3) return;
  const folder = process.env.SNAPSHOT_DIR ?? '.';
  v8.writeHeapSnapshot(path.join(folder, `${round}.heapsnapshot`));
}
