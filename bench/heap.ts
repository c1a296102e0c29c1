import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundle, DATA, installPeers, judge, type Measured, median, megabytes, runOnce } from './measure.ts';
import { benchHeapKeys } from './screens.ts';

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Files to open: who writes them, with what. Rounds are few, since DevTools takes its time. */
const FILES = [
  { name: 'heap-270', program: 'heap-make.mjs', args: ['34'], rounds: 3 },
  { name: 'heap-1370', program: 'heap-make.mjs', args: ['171'], rounds: 3 },
  { name: 'heap-list', program: 'heap-make-lists.mjs', args: ['list', '1000000'], rounds: 3 },
  { name: 'heap-chain', program: 'heap-make-lists.mjs', args: ['chain', '100000'], rounds: 3 },
  { name: 'heap-4500', program: 'heap-copies.mjs', args: ['4'], rounds: 1 },
];

interface Run extends Measured {
  first?: number;
}

/** Snapshots to groups with retained sizes, against DevTools' engine and VS Code's. */
export async function benchHeap(): Promise<void> {
  installPeers();
  const ours = await bundle('heap-ours.ts');
  await build({
    entryPoints: [beside('../source/load/heapsnapshot/worker.ts')],
    outfile: `${DATA}heap-worker.js`,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  // `npm run bench -- heap heap-270`: these alone.
  const named = FILES.filter(({ name }) => process.argv.includes(name));
  for (const { name, program, args, rounds } of named.length > 0 ? named : FILES) {
    const file = `${DATA}${name}.heapsnapshot`;
    if (!existsSync(file)) {
      const source = program === 'heap-copies.mjs' ? [`${DATA}heap-1370.heapsnapshot`] : [];
      spawnSync(process.execPath, ['--max-old-space-size=18000', beside(program), ...source, file, ...args], {
        stdio: 'inherit',
      });
    }
    const size = megabytes(file);
    console.log(`${name}: ${size.toFixed(0)} MB`);
    const huge = size > 2000;
    const runs: Record<string, Run[]> = { culprit: [], report: [], DevTools: [], vscode: [] };
    for (let round = 0; round < rounds; round++) {
      keep(runs.culprit, runOnce(ours, [file]));
      if (name === 'heap-270') keep(runs.report, runOnce(beside('heap-report.mjs'), [file]));
      if (!huge) {
        keep(runs.DevTools, runOnce(beside('heap-devtools.mjs'), [file], ['--max-old-space-size=16000']));
      }
      // Beyond 410 MB it traps; on the lists it does not end.
      if (name === 'heap-270') keep(runs.vscode, runOnce(beside('heap-vscode.mjs'), [file]));
    }
    const of = (who: string, what: 'millis' | 'peak' | 'first') =>
      median(runs[who].map((run) => run[what] ?? 0));
    for (const who of Object.keys(runs)) if (runs[who].length > 0) show(who, of);
    if (runs.culprit.length < rounds) {
      console.log('  MISS  culprit did not open it');
      continue;
    }
    if (huge) {
      console.log('  pass  opens');
      continue;
    }
    const faster = of('DevTools', 'millis') / of('culprit', 'millis');
    judge('faster than DevTools', faster, name === 'heap-1370' ? 6 : name === 'heap-270' ? 5 : 1, 'at least');
    if (name === 'heap-270') {
      judge(
        'whole report, faster than DevTools',
        of('DevTools', 'millis') / of('report', 'millis'),
        6,
        'at least',
      );
      judge('faster than v8-heap-parser', of('vscode', 'millis') / of('culprit', 'millis'), 3, 'at least');
    }
    if (name === 'heap-1370') {
      judge("DevTools' memory", of('culprit', 'peak') / of('DevTools', 'peak'), 0.5, 'at most');
      judge(
        "first useful screen, of DevTools' time",
        of('culprit', 'first') / of('DevTools', 'millis'),
        1 / 12,
        'at most',
      );
      await benchHeapKeys(file);
    }
  }
}

function keep(runs: Run[], run: Measured | null) {
  if (run) runs.push(run);
}

function show(who: string, of: (who: string, what: 'millis' | 'peak' | 'first') => number) {
  const first = of(who, 'first');
  const groups = first > 0 ? `  (first screen ${first.toFixed(0)} ms)` : '';
  console.log(
    `        ${who.padEnd(12)} ${of(who, 'millis').toFixed(0).padStart(6)} ms  ${(of(who, 'peak') / 1e6).toFixed(0).padStart(5)} MB at the highest${groups}`,
  );
}
