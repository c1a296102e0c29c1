#!/usr/bin/env node
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createHost } from './lib/host.mjs';
import { writeSamples } from './lib/samples.mjs';

const { values } = parseArgs({
  options: {
    plugin: { type: 'string', multiple: true, default: ['balances', 'duplicates', 'format'] },
    files: { type: 'string', default: '14' },
    verbose: { type: 'boolean', default: false },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'statements-'));
try {
  await writeSamples(folder, Number(values.files));

  const host = createHost();
  for (const name of values.plugin) {
    const { default: plugin } = await import(`./plugins/${name}.mjs`);
    host.use(plugin);
  }

  let failures = 0;
  for (const file of (await readdir(folder)).sort()) {
    const report = host.check(file, await readFile(join(folder, file), 'latin1'));
    failures += report.problems.length;
    console.log(`${file}: ${report.records} records, ${report.problems.length} problems, net ${(report.net / 100).toFixed(2)}`);
    for (const p of values.verbose ? report.problems : report.problems.slice(0, 2)) {
      console.log(`  ${String(p.line).padStart(5)} ${p.rule.padEnd(18)} ${p.text}`);
    }
  }
  console.log(`${failures} problems in all`);
  for (const [rule, count] of host.statistics()) console.log(`  ${rule.padEnd(20)} ${count}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
