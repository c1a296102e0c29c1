import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as wait, setImmediate as turn } from 'node:timers/promises';
import { catalogue, lehmer, toneCurves } from './plates.js';
import { Studio } from './studio.js';
import { ledger } from './sheets.js';

const rnd = lehmer(1839);
const studio = new Studio(catalogue(rnd, 17000), toneCurves(rnd), rnd);

async function sitting(scans) {
  let kept = 0;
  for (let i = 0; i < scans; i++) {
    if (studio.scan()) kept++;
    if (i % 20 === 0) await turn();
  }
  return kept;
}

await sitting(700);
for (let round = 1; round <= 3; round++) {
  const kept = await sitting(520);
  await wait(80);
  console.log(`sitting ${round}: ${kept} kept, ${studio.rejected} rejected, ${ledger.granted} lent, ${ledger.returned} given back`);
  if (process.env.ONLY_LAST && round !== 3) continue;
  writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
}
