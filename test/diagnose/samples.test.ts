import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CpuModel } from '../../source/cpu/model.ts';
import { SourceReader } from '../../source/files/reader.ts';
import { openRecording } from '../../source/load/open.ts';
import { findingsOf } from './recordings.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

/** What samples/README.md says is wrong with each: the first finding's rule (or verdict), and a word of its title. */
const KNOWN: [file: string, rule: RegExp, title: RegExp][] = [
  ['order-service.cpuprofile', /^linear-search-in-loop$/, /uniqueSkus/],
  ['log-transform.cpuprofile.gz', /^accumulator-copy$/, /`addEntry` copies all of `totals`/],
  ['report-ts.cpuprofile', /^repeated-intl$/, /formatRow/],
  ['price-page.trace.json', /^sort-in-loop$/, /insert/],
  ['nbody.cpuprofile', /./, /advance/],
  ['idle-worker.cpuprofile', /^(mostly-waiting|mostly-idle)$/, /./],
];

for (const [file, rule, title] of KNOWN) {
  test(`${file}: the first finding is what is wrong with it`, async () => {
    const [opened] = await openRecording(`${samples}${file}`);
    assert.equal(opened.kind, 'profile');
    if (opened.kind !== 'profile') return;
    const findings = findingsOf(opened.model, {
      sources: new SourceReader({ roots: [`${samples}programs`] }),
    });
    opened.close();
    const told = JSON.stringify(findings.map((one) => [one.rule, one.verdict, one.title]));
    assert.match(findings[0].rule, rule, told);
    assert.match(findings[0].title, title, told);
    // Nobody has examined whether all of the work is needed; there is no claim that it is not.
    if (file.startsWith('nbody')) assert.equal(findings[0].verdict, 'investigate', told);
    if (file.startsWith('idle')) assert.equal(findings[0].verdict, 'leave', told);
  });
}

test('the benchmark uses mitata where the project has it, and says what was measured before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-mitata-'));
  try {
    cpSync(`${samples}programs/order-service`, join(folder, 'order-service'), { recursive: true });
    const [opened] = await openRecording(`${samples}order-service.cpuprofile`);
    assert.ok(opened.kind === 'profile');
    const benchmark = (baseline?: CpuModel) =>
      findingsOf(opened.model, { sources: new SourceReader({ roots: [folder] }), baseline })[0].benchmark;
    assert.match(benchmark(), /from 'node:perf_hooks'/);
    assert.match(
      benchmark(opened.model),
      /^\/\/ Measured: total time of `uniqueSkus`: 50 % before, 50 % now/,
    );
    writeFileSync(join(folder, 'order-service', 'package.json'), '{ "devDependencies": { "mitata": "^1" } }');
    assert.match(
      benchmark(),
      /import \{ bench, run \} from 'mitata';[\s\S]*bench\('after'[\s\S]*await run\(\);/,
    );
    // The sample input has the shape that the function's own loops show.
    assert.match(benchmark(), /lines: \[0, 1, 2\]\.map\(\(k\) => \(\{ sku: /);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
