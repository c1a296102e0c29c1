/*
 * Records real programs, checks what must hold of any recording, and reports each: npm run real [-- --without chromium]
 *
 * TypeScript's compiler, webpack and ESLint at pinned versions, Fastify under load, and a page in Chromium.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openRecording } from '../source/load/open.ts';
import { recordPage } from './real/chromium.ts';
import { checkCpu, checkHeap } from './real/invariants.ts';

const { values } = parseArgs({ options: { without: { type: 'string', multiple: true, default: [] } } });
const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const cli = own('../dist/cli.js');
/** Packages are installed once. */
const home = own('../node_modules/.cache/culprit-real');

const PROGRAMS: [name: string, command: string[]][] = [
  // Checks the types of the DOM, and so of its own libraries.
  ['typescript', ['node_modules/typescript/lib/tsc.js', '--noEmit', '--lib', 'es2023,dom', 'empty.ts']],
  ['webpack', ['programs/webpack.mjs']],
  ['eslint', ['programs/eslint.mjs']],
  ['fastify', ['programs/fastify.mjs', own('../package.json')]],
];

mkdirSync(home, { recursive: true });
cpSync(own('real/packages'), home, { recursive: true });
cpSync(own('real/programs'), join(home, 'programs'), { recursive: true });
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
  cwd: home,
  stdio: 'inherit',
});
writeFileSync(join(home, 'empty.ts'), 'export {};\n');

const folder = mkdtempSync(join(tmpdir(), 'culprit-real-'));
let failed = 0;
try {
  for (const [name, command] of PROGRAMS) await attempt(name, () => recorded(command));
  await attempt('chromium', () => recordPage(own('real/programs/page.html'), folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

async function attempt(name: string, record: () => string[] | Promise<string[]>): Promise<void> {
  if (values.without.includes(name)) return;
  try {
    const files = await record();
    assert.ok(files.length > 0, 'nothing was recorded');
    for (const file of files) for (const line of await checked(file)) console.log(`ok    ${name}: ${line}`);
  } catch (error) {
    failed++;
    console.error(`FAIL  ${name}: ${(error as Error).stack}`);
  }
}

/** A recording for each process and thread of a program, as `culprit record` leaves them where it runs. */
function recorded(command: string[]): string[] {
  for (const name of profiles()) rmSync(join(home, name));
  const args = [cli, 'record', '--', process.execPath, ...command];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return profiles().map((name) => join(home, name));
}

function profiles(): string[] {
  return readdirSync(home).filter((name) => name.endsWith('.cpuprofile'));
}

/** What was seen in each recording of a file; a report of it is written as well. */
async function checked(file: string): Promise<string[]> {
  const lines: string[] = [];
  for (const one of await openRecording(file)) {
    if (one.kind === 'heap') await one.ready('retained');
    if (one.kind === 'profile') lines.push(checkCpu(one.model));
    if (one.kind === 'heap') {
      lines.push(checkHeap(one.model));
      assert.ok(one.model.totals.detachedCount > 1000, 'the nodes that the page took off are detached');
    }
    one.close();
  }
  const report = (...args: string[]) =>
    execFileSync(process.execPath, [cli, 'report', file, ...args], { encoding: 'utf8' });
  const { findings } = JSON.parse(report('--format', 'json'));
  assert.ok(findings.length > 0 && report().startsWith('# '), 'it is reported');
  return lines.map((line) => `${basename(file)}: ${line} · ${findings[0].title}`);
}
