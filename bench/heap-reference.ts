// Writes test/fixtures/heap/devtools.json, DevTools' figures for the seeded heaps of the tests:
// `npm install --prefix bench/peers && node bench/heap-reference.ts`
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SEEDS, seededHeap } from '../test/heap/seeded.ts';
import { plan } from '../test/load/heapsnapshot/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'culprit-reference-'));
const engine = fileURLToPath(new URL('heap-devtools.mjs', import.meta.url));
const fixtures = fileURLToPath(new URL('../test/fixtures/heap/', import.meta.url));
const figures: Record<string, { total: number; groups: unknown[] }> = {};
for (const seed of SEEDS) {
  const { nodes, locations } = seededHeap(seed);
  const file = join(folder, `${seed}.heapsnapshot`);
  // DevTools reads the sections in V8's order and looks for some of them by their line breaks.
  writeFileSync(file, JSON.stringify(plan(nodes, { locations })));
  const { stdout, stderr, status } = spawnSync(process.execPath, [engine, file, '--groups'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`DevTools failed on seed ${seed}: ${stderr}`);
  const { total, groups } = JSON.parse(stdout.trim().split('\n').at(-1)!);
  figures[seed] = { total, groups };
}
rmSync(folder, { recursive: true });
mkdirSync(fixtures, { recursive: true });
writeFileSync(join(fixtures, 'devtools.json'), `${JSON.stringify(figures).replaceAll('},"', '},\n"')}\n`);
