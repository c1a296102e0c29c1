/* Writes the whole reports that test/report/samples.test.ts compares with: npm run goldens, then read the diff. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { FORMATS, type Format, goldenOf, reportOf, SAMPLES } from '../test/report/golden.ts';

const folder = dirname(goldenOf('', 'json'));
mkdirSync(folder, { recursive: true });
const written = new Set<string>();
for (const name of SAMPLES)
  for (const format of Object.keys(FORMATS) as Format[]) {
    const file = goldenOf(name, format);
    writeFileSync(file, await reportOf(name, format));
    written.add(basename(file));
  }
for (const file of readdirSync(folder)) if (!written.has(file)) rmSync(`${folder}/${file}`);
