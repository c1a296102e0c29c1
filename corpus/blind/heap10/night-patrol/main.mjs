import path from 'node:path';
import v8 from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Grounds, Lcg } from './grounds.mjs';
import { Guard } from './guard.mjs';

const lcg = new Lcg(30303);
const grounds = new Grounds(lcg, 12600, 7000);
const guard = new Guard(grounds, lcg);

const PER_NIGHT = 700;

function report(night) {
  const open = grounds.doors.filter((d) => d.open).length;
  const seen = grounds.doors.filter((d) => d.lastSeen > 0).length;
  console.log(`night ${night}: ${guard.tours} tours, ${guard.noted} notes, ${open} doors open of ${seen} seen; ${guard.lastLabel}`);
}

for (let night = 1; night <= 3; night++) {
  await guard.until(night * PER_NIGHT);
  await sleep(30);
  report(night);
  if (process.env.ONLY_LAST && night < 3) continue;
  v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${night}.heapsnapshot`));
}
guard.goHome();
