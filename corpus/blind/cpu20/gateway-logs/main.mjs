import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseLine, placeOf } from './record.mjs';
import { Report } from './report.mjs';
import { writeSample } from './write-sample.mjs';

const dir = await mkdtemp(join(tmpdir(), 'gateway-'));
try {
  const file = join(dir, 'access.log');
  await writeSample(file, Number(process.argv[2] ?? 500000));

  const report = new Report();
  const input = createInterface({ input: createReadStream(file, { highWaterMark: 1 << 18 }), crlfDelay: Infinity, terminal: false });
  input.on('line', (line) => {
    const record = parseLine(line);
    if (record === null) report.skipped++;
    else report.add(record, placeOf(record.url));
  });
  await once(input, 'close');
  for (const line of report.print()) console.log(line);
} finally {
  await rm(dir, { recursive: true });
}
