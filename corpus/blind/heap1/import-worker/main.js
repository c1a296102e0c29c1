import { ImportJob } from './job.js';
import { snap } from './snap.js';

let n = 0;
let imported = 0;

async function importFiles(count) {
  for (let i = 0; i < count; i++) {
    const lines = [];
    for (let k = 0; k < 60; k++) lines.push(`${n * 60 + k};Name ${k} of file ${n};City ${(n + k) % 300}`);
    imported += await new ImportJob(`file-${n++}.csv`, lines).run();
  }
}

await importFiles(20);
for (let phase = 0; phase < 3; phase++) {
  await importFiles(200);
  await snap();
}
console.log(imported);
