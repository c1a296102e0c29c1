import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { diagnose, SourceReader } from '../../source/diagnose/diagnose.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { readProfiles } from '../../source/load/profile.ts';
import { MemorySource } from '../../source/load/source.ts';
import { PROGRAMS, type Program } from './manifest.ts';
import { UNTUNED } from './untuned.ts';

/*
 * Records every program afresh and compares its first finding with what is expected.
 *   npm run bench:diagnosis -- [--node PATH] [--set tuned|untuned|all] [--only NAME] [--verbose]
 */
const here = dirname(fileURLToPath(import.meta.url));
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null;
const node = option('--node') ?? process.execPath;
const only = option('--only');
const set = option('--set') ?? 'all';
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();

function record(program: Program): { recording: string; home: string } {
  const home = mkdtempSync(join(tmpdir(), 'diagnosis-'));
  const from = join(here, '../../corpus/own', program.name);
  cpSync(from, home, { recursive: true });
  if (existsSync(join(home, 'vendor_modules')))
    cpSync(join(home, 'vendor_modules'), join(home, 'node_modules'), { recursive: true });
  if (!existsSync(join(home, 'package.json')))
    writeFileSync(
      join(home, 'package.json'),
      JSON.stringify({ type: program.entry.endsWith('.ts') || usesImports(home) ? 'module' : 'commonjs' }),
    );
  let entry = program.entry;
  if (entry.endsWith('.ts')) {
    // As a build would: one file beside its map, the source elsewhere.
    buildSync({
      entryPoints: [join(home, entry)],
      outfile: join(home, 'dist/main.js'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      sourcemap: true,
      logLevel: 'error',
    });
    entry = 'dist/main.js';
  }
  if (program.prepare) execFileSync(node, [join(home, program.prepare)]);
  const directory = join(here, 'recordings', version);
  mkdirSync(directory, { recursive: true });
  const file = `${program.name}.cpuprofile`;
  rmSync(join(directory, file), { force: true });
  // An empty environment: NODE_OPTIONS and the like would be recorded with the program.
  execFileSync(
    node,
    ['--cpu-prof', `--cpu-prof-dir=${directory}`, `--cpu-prof-name=${file}`, join(home, entry)],
    { env: {}, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return { recording: join(directory, file), home };
}

const usesImports = (home: string): boolean =>
  readdirSync(home).some(
    (name) =>
      /^(main|server|index|run|cli)\.(js|ts)$/.test(name) &&
      /^import /m.test(readFileSync(join(home, name), 'utf8')),
  );

function findingsOf(recording: string): Finding[] {
  const [profile] = readProfiles(new MemorySource(readFileSync(recording)), recording);
  return diagnose(buildModel(profile, WHOLE), { sources: new SourceReader({ roots: [] }) });
}

let right = 0;
let healthy = 0;
let falseAlarms = 0;
const misses: string[] = [];
const programs = [...(set === 'untuned' ? [] : PROGRAMS), ...(set === 'tuned' ? [] : UNTUNED)].filter(
  (one) => !only || one.name === only,
);
for (const program of programs) {
  const { recording, home } = record(program);
  const findings = findingsOf(recording);
  rmSync(home, { recursive: true, force: true });
  const [first] = findings;
  const isHealthy = program.rules.length === 0;
  const ok = isHealthy
    ? first.verdict === 'leave'
    : program.rules.includes(first.rule) &&
      (program.subject === null || first.subject.name === program.subject);
  if (isHealthy) healthy++;
  if (ok) right++;
  else if (isHealthy) falseAlarms++;
  const line = `${program.name.padEnd(24)} ${first.verdict.padEnd(12)} ${first.rule} · ${first.subject.name} · ${(first.impact.share * 100).toFixed(0)} %`;
  if (!ok)
    misses.push(
      `${program.name}: wanted ${isHealthy ? 'leave' : `${program.rules.join(' or ')} · ${program.subject ?? 'any'}`}\n${findings
        .slice(0, 4)
        .map((one) => `    ${one.verdict} ${one.rule} · ${one.subject.name}: ${one.title}`)
        .join('\n')}`,
    );
  console.log(`${ok ? 'ok  ' : 'MISS'} ${line}`);
  if (process.argv.includes('--verbose')) console.log(JSON.stringify(findings, null, 1));
}
console.log(
  `\nNode ${version}: first finding right in ${right} of ${programs.length} (${((100 * right) / programs.length).toFixed(0)} %), ${falseAlarms} false alarms in ${healthy} healthy programs`,
);
for (const miss of misses) console.log(miss);
if (misses.length > programs.length * 0.1 || falseAlarms > 0) process.exitCode = 1;
