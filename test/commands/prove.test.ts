import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freePort } from '../support/ports.ts';
import { run } from './run.ts';

let folder: string;
const home = process.cwd();
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const UNIQUE = `export function uniqueSkus(orders) {
  const seen = [];
  for (const order of orders) {
    if (!seen.includes(order.sku)) {
      seen.push(order.sku);
    }
  }
  return seen;
}
`;
const MAIN = `import { uniqueSkus } from './unique.mjs';
const orders = Array.from({ length: 30000 }, (_, i) => ({ sku: 'sku-' + ((i * 7919) % 12000) }));
console.log(uniqueSkus(orders).length);
`;

before(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'culprit-prove-')));
  write('unique.mjs', UNIQUE);
  write('main.mjs', MAIN);
  process.chdir(folder);
});
after(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const node = process.execPath;
const proved = async (...argv: string[]) => {
  const { code, stdout, stderr } = await run('prove', '--format', 'json', ...argv);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
};

/** A diff of \`main.mjs\` with one line changed. */
const patch = (name: string, file: string, from: string, to: string) =>
  write(name, `--- a/${file}\n+++ b/${file}\n@@ -3,1 +3,1 @@\n-${from}\n+${to}\n`);

test("a finding's change is tried, and no file is written; then it is applied", async () => {
  // Recorded, so that all three verbs speak of the same run.
  execFileSync(node, ['--cpu-prof', '--cpu-prof-name=run.cpuprofile', 'main.mjs'], { stdio: 'ignore' });
  const proof = await proved(
    'run.cpuprofile',
    '--runs',
    '5',
    '--output',
    'proof.json',
    '--',
    node,
    'main.mjs',
  );
  assert.deepEqual([proof.schemaVersion, proof.runs, proof.output, proof.verdict], [2, 5, 'same', 'proven']);
  assert.equal(proof.finding.rule, 'linear-search-in-loop');
  assert.ok(proof.cpu.low > 1 && proof.cpu.low <= proof.cpu.speedup && proof.cpu.speedup <= proof.cpu.high);
  assert.ok(proof.self.afterMicros < proof.self.beforeMicros);
  assert.match(
    proof.text,
    /faster \(95 % interval .*, 5 runs a side\), output identical; predicted: (?:up to|about|at least)/,
  );
  assert.equal(readFileSync('unique.mjs', 'utf8'), UNIQUE);

  const report = JSON.parse(
    (await run('report', 'run.cpuprofile', '--format', 'json', '--proof', 'proof.json')).stdout,
  );
  assert.equal(report.findings[0].basis, 'measured');
  assert.match(report.findings[0].impact.text, /^measured: .*faster/);
  assert.equal('edit' in report.findings[0].code, false);

  const unproven = await run('apply', 'run.cpuprofile', '--yes');
  assert.equal(unproven.code, 2);
  assert.match(unproven.stdout, /^--- a\/unique\.mjs\n\+\+\+ b\/unique\.mjs\n@@ -1,/);
  assert.match(unproven.stderr, /not proven yet/);
  assert.equal(readFileSync('unique.mjs', 'utf8'), UNIQUE);
  write(
    'refuted.json',
    JSON.stringify({ ...proof, verdict: 'refuted', text: 'The change alters the output of the program' }),
  );
  assert.equal((await run('apply', 'run.cpuprofile', '--yes', '--proof', 'refuted.json')).code, 2);
  const again = JSON.parse(
    (await run('report', 'run.cpuprofile', '--format', 'json', '--proof', 'refuted.json')).stdout,
  );
  const refuted = again.findings.find(({ rule }: { rule: string }) => rule === 'linear-search-in-loop');
  assert.equal(refuted.verdict, 'investigate');
  assert.match(refuted.proposal, /is refuted/);

  // The diff that is shown is one that git takes.
  write('shown.diff', unproven.stdout);
  execFileSync('git', ['apply', '--check', 'shown.diff']);
  const applied = await run('apply', 'run.cpuprofile', '--yes', '--proof', 'proof.json');
  assert.equal(applied.code, 0, applied.stderr);
  assert.match(readFileSync('unique.mjs', 'utf8'), /new Set/);
  assert.equal(execFileSync(node, ['main.mjs'], { encoding: 'utf8' }), '12000\n');
  const stale = await run('apply', 'run.cpuprofile', '--yes', '--force');
  assert.equal(stale.code, 2);
  assert.match(stale.stderr, /unique\.mjs was written after the recording/);
  write('unique.mjs', UNIQUE);
  utimesSync('unique.mjs', new Date(), new Date(Date.now() + 5000));
  const touched = await run('apply', 'run.cpuprofile', '--yes', '--force');
  assert.equal(touched.code, 2);
  assert.match(touched.stderr, /was written after the recording/);
  write('unique.mjs', UNIQUE);
});

test('a file that was edited and put back is the one that was recorded', async () => {
  const recorded = await run('record', '--', node, 'main.mjs');
  const [recording] = /CPU\S+\.cpuprofile/.exec(recorded.stderr) ?? assert.fail(recorded.stderr);
  const later = (text: string) => {
    write('unique.mjs', text);
    utimesSync('unique.mjs', new Date(), new Date(Date.now() + 5000));
  };
  later(UNIQUE.replace('const seen', '// Why an array?\n  const seen'));
  const edited = await run('apply', recording, '--yes', '--force');
  assert.match(edited.stderr, /unique\.mjs has changed since the recording/);
  later(UNIQUE);
  const restored = await run('apply', recording, '--yes', '--force');
  assert.equal(restored.code, 0, restored.stderr);
  assert.match(readFileSync('unique.mjs', 'utf8'), /new Set/);
  write('unique.mjs', UNIQUE);
});

test('a patch that alters the output, or breaks the program, is refuted', async () => {
  const line = 'console.log(uniqueSkus(orders).length);';
  patch('other.diff', 'main.mjs', line, 'console.log(uniqueSkus(orders).length + 1);');
  const other = await proved('--patch', 'other.diff', '--', node, 'main.mjs');
  assert.deepEqual(
    [other.output, other.verdict, other.finding, other.cpu],
    ['different', 'refuted', null, null],
  );
  patch('breaks.diff', 'main.mjs', line, 'process.exit(uniqueSkus(orders).length > 1 ? 7 : 0);');
  const breaks = await proved('--patch', 'breaks.diff', '--', node, 'main.mjs');
  assert.equal(breaks.verdict, 'refuted');
  assert.match(breaks.text, /breaks the program: exit code 7, 0 without it/);
  assert.equal(readFileSync('main.mjs', 'utf8'), MAIN);
});

test('a patch that brings nothing; too few runs say so', async () => {
  patch(
    'same.diff',
    'main.mjs',
    'console.log(uniqueSkus(orders).length);',
    'console.log( uniqueSkus(orders).length );',
  );
  const proof = await proved(
    '--patch',
    'same.diff',
    '--runs',
    '2',
    '--journal',
    'journal.md',
    '--',
    node,
    'main.mjs',
  );
  assert.deepEqual([proof.verdict, proof.output], ['no difference', 'same']);
  assert.match(
    proof.text,
    /^Too few runs to tell: [\s\S]*; 4 runs a side are needed \(with fewer, chance alone .* 1 of 20 comparisons\)$/,
  );
  assert.match(
    readFileSync('journal.md', 'utf8'),
    /^# Performance journal[\s\S]*same\.diff\n\n- Too few runs to tell/,
  );
});

test('what cannot be written is said before the program runs, not after minutes', async () => {
  write(
    'marked.mjs',
    "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nconsole.log(1);\n",
  );
  patch('marked.diff', 'marked.mjs', 'console.log(1);', 'console.log( 1 );');
  write('there.json', '{}');
  write('notes.md', '# Notes\n');
  for (const [flags, why] of [
    [['--journal', 'nowhere/journal.md'], 'cannot write nowhere/journal.md: no such directory'],
    [['--journal', 'notes.md'], /notes\.md is not a journal/],
    [['--output', 'there.json'], 'there.json already exists: --force overwrites it'],
    [['--output', 'nowhere/proof.json'], 'cannot write nowhere/proof.json: no such directory'],
  ] as [string[], string | RegExp][]) {
    const { code, stderr } = await run('prove', '--patch', 'marked.diff', ...flags, '--', node, 'marked.mjs');
    assert.equal(code, 2);
    if (typeof why === 'string') assert.equal(stderr, `culprit: ${why}\n`);
    else assert.match(stderr, why);
  }
  const probed = await run(
    'probe',
    '--at',
    'marked.mjs:2',
    '--output',
    'there.json',
    '--',
    node,
    'marked.mjs',
  );
  assert.deepEqual([probed.code, existsSync('ran')], [2, false]);
});

test('output that varies by itself is not compared', async () => {
  write('clock.mjs', 'const n = 1;\nlet m = 2;\nconsole.log(process.hrtime.bigint(), n + m);\n');
  patch(
    'clock.diff',
    'clock.mjs',
    'console.log(process.hrtime.bigint(), n + m);',
    'console.log(process.hrtime.bigint(), m + n);',
  );
  const proof = await proved('--patch', 'clock.diff', '--runs', '2', '--', node, 'clock.mjs');
  assert.equal(proof.output, 'varies');
  assert.match(proof.text, /output varies by itself, not compared/);
});

test('what a build makes is tried in a worktree of its own', async () => {
  const project = join(folder, 'project');
  mkdirSync(join(project, 'src'), { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
      cwd: project,
      stdio: 'ignore',
    });
  writeFileSync(
    join(project, 'build.mjs'),
    `import { cpSync } from 'node:fs'; cpSync('src', 'dist', { recursive: true });`,
  );
  writeFileSync(join(project, '.gitignore'), 'dist\n');
  writeFileSync(join(project, 'src/main.mjs'), 'const a = 1;\nconst b = 0;\nconsole.log(a);\n');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  // Not committed: the copy is of what is there now.
  writeFileSync(join(project, 'src/main.mjs'), 'const a = 1;\nconst b = 2;\nconsole.log(a + b);\n');
  execFileSync(node, ['build.mjs'], { cwd: project });
  process.chdir(project);
  try {
    writeFileSync(
      'change.diff',
      '--- a/src/main.mjs\n+++ b/src/main.mjs\n@@ -3,1 +3,1 @@\n-console.log(a + b);\n+console.log(a * b);\n',
    );
    const unbuilt = await run('prove', '--patch', 'change.diff', '--', node, 'dist/main.mjs');
    assert.equal(unbuilt.code, 2);
    assert.match(unbuilt.stderr, /does not load main\.mjs itself: --build/);
    const proof = await proved(
      '--patch',
      'change.diff',
      '--build',
      'node build.mjs',
      '--',
      node,
      'dist/main.mjs',
    );
    assert.deepEqual([proof.output, proof.verdict], ['different', 'refuted']);
    assert.match(readFileSync('src/main.mjs', 'utf8'), /a \+ b/);
    assert.equal(
      execFileSync('git', ['worktree', 'list'], { encoding: 'utf8' }).trim().split('\n').length,
      1,
    );
    const fails = await run(
      'prove',
      '--patch',
      'change.diff',
      '--build',
      'echo no such tool; exit 3',
      '--',
      node,
      'dist/main.mjs',
    );
    assert.equal(fails.code, 2);
    assert.match(fails.stderr, /--build failed with 3: no such tool/);
  } finally {
    process.chdir(folder);
  }
});

test('a service that is not recorded yet is driven while it is', async () => {
  const port = await freePort();
  write(
    'lists.mjs',
    `import http from 'node:http';\n${UNIQUE.replace('export ', '')}const orders = Array.from({ length: 1500 }, (_, i) => ({ sku: 'sku-' + i }));\nhttp.createServer((_, response) => response.end(String(uniqueSkus(orders).length))).listen(${port}, '127.0.0.1');\n`,
  );
  const url = `http://127.0.0.1:${port}/`;
  const proof = await proved('--runs', '1', '--for', '1s', '--load', url, '--', node, 'lists.mjs');
  assert.equal(proof.finding.rule, 'linear-search-in-loop');
  assert.ok(proof.service.after.requestsPerSecond > 0);
});

test('a service is compared under load', async () => {
  // A wait bounds its throughput whatever the machine does: 10 connections and 4 answers a second of each.
  const port = await freePort();
  write(
    'server.mjs',
    `import http from 'node:http';\nimport { setTimeout } from 'node:timers/promises';\nhttp.createServer(async (_, response) => response.end(await setTimeout(250, 'x'))).listen(${port}, '127.0.0.1');\n`,
  );
  patch(
    'server.diff',
    'server.mjs',
    `http.createServer(async (_, response) => response.end(await setTimeout(250, 'x'))).listen(${port}, '127.0.0.1');`,
    `http.createServer((_, response) => response.end('x')).listen(${port}, '127.0.0.1');`,
  );
  const proof = await proved(
    '--patch',
    'server.diff',
    '--runs',
    '4',
    '--for',
    '1s',
    '--load',
    `http://127.0.0.1:${port}/`,
    '--',
    node,
    'server.mjs',
  );
  assert.equal(proof.verdict, 'proven');
  assert.ok(proof.service.throughput.low > 1);
  assert.equal(proof.service.before.errors, 0);
  const { p50Micros, p95Micros, p99Micros, maxMicros } = proof.service.before;
  assert.ok(0 < p50Micros && p50Micros <= p95Micros && p95Micros <= p99Micros && p99Micros <= maxMicros);
  assert.match(proof.text, /more requests per second/);
});

test('what cannot be tried is said in a line', async () => {
  const fails = async (expected: RegExp, ...argv: string[]) => {
    const { code, stdout, stderr } = await run('prove', ...argv);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr.trimEnd().split('\n').at(-1)!, expected);
  };
  write('none.diff', 'no diff\n');
  write('new.diff', '--- /dev/null\n+++ b/new.mjs\n@@ -0,0 +1 @@\n+1\n');
  write('far.diff', '--- a/../x\n+++ b/../x\n@@ -1 +1 @@\n-1\n+2\n');
  patch('wrong.diff', 'main.mjs', 'nothing like it', 'x');
  const main = ['--', node, 'main.mjs'];
  await fails(/a command is missing/, '--patch', 'none.diff');
  await fails(/none\.diff: not a unified diff/, '--patch', 'none.diff', ...main);
  await fails(/adds or removes files/, '--patch', 'new.diff', ...main);
  await fails(/outside of the current directory/, '--patch', 'far.diff', ...main);
  await fails(/does not apply/, '--patch', 'wrong.diff', ...main);
  await fails(/no such file: gone\.diff/, '--patch', 'gone.diff', ...main);
  await fails(/--runs takes a whole number/, '--runs', 'many', ...main);
  patch('main.diff', 'main.mjs', 'console.log(uniqueSkus(orders).length);', 'console.log(1);');
  await fails(/--load takes a URL/, '--patch', 'main.diff', '--load', 'nowhere', ...main);
  await fails(
    /the program ended with 1: Error: Cannot find module/,
    '--patch',
    'main.diff',
    '--',
    node,
    'gone.mjs',
  );
  await fails(/could not be started/, '--patch', 'main.diff', '--', join(folder, 'no-program'));
});
