import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CLI } from '../support/cli.ts';
import { freePort } from '../support/ports.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-series-'));
});
after(() => rmSync(folder, { recursive: true }));

function record(cwd: string, ...argv: string[]) {
  return spawnSync(process.execPath, [CLI, 'record', ...argv], {
    cwd,
    encoding: 'utf8',
  });
}

const NODE = process.execPath;
const SPIN = 'for (const end = Date.now() + 20; Date.now() < end; );';

test('a program is run N times, its recordings and metadata side by side, and never over others', () => {
  const again = () =>
    record(folder, '--runs', '3', '--out', 'plain', '--', NODE, '-e', `${SPIN} console.log(1)`);
  const { status, stdout, stderr } = again();
  assert.equal(status, 0, stderr);
  assert.equal(stdout, '');
  assert.deepEqual(readdirSync(join(folder, 'plain')), [
    '1.cpuprofile',
    '1.run.json',
    '2.cpuprofile',
    '2.run.json',
    '3.cpuprofile',
    '3.run.json',
    'sources.json',
  ]);
  const about = JSON.parse(readFileSync(join(folder, 'plain/2.run.json'), 'utf8'));
  assert.deepEqual(about.stdout.bytes, 2);
  assert.match(stderr, /^culprit: run 3 of 3: \d/m);
  const refused = again();
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /already holds runs: choose another --out, or --force/);
});

test('a run that ends otherwise than the others is left out, and told', () => {
  const script = `${SPIN} const fs = require('fs'); fs.appendFileSync('n', 'x'); if (fs.readFileSync('n', 'utf8').length === 2) { console.error('Error: away'); process.exit(7); } console.log('done')`;
  const { status, stderr } = record(folder, '--runs', '3', '--out', 'failing', '--', NODE, '-e', script);
  assert.equal(status, 0, stderr);
  assert.match(
    stderr,
    /1 run of the program ended differently \(exit code 7\) and is left out: 2\.run\.json \(Error: away\)\n/,
  );
  // What the failed run did not print any more is no difference of the others.
  assert.doesNotMatch(stderr, /differs from run to run/);
  assert.deepEqual(
    readdirSync(join(folder, 'failing')).filter((name) => name.endsWith('.cpuprofile')),
    ['1.cpuprofile', '3.cpuprofile'],
  );
});

test('--vs-git records a revision before, the working tree after', () => {
  const repository = join(folder, 'repository');
  mkdirSync(repository);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: repository });
  git('init', '-q');
  writeFileSync(join(repository, 'app.js'), `${SPIN} console.log('old')`);
  git('add', '.');
  git('commit', '-qm', 'Begin');
  writeFileSync(join(repository, 'app.js'), `${SPIN} console.log('newer')`);
  const { status, stderr } = record(
    repository,
    '--runs',
    '1',
    '--out',
    'out',
    '--vs-git',
    'HEAD',
    '--',
    NODE,
    'app.js',
  );
  assert.equal(status, 0, stderr);
  const none = record(repository, '--runs', '1', '--vs-git', 'no-such', '--', NODE, 'app.js');
  assert.equal(none.status, 2);
  assert.equal(none.stderr, 'culprit: no such revision: no-such\n');
  const about = (side: string) =>
    JSON.parse(readFileSync(join(repository, 'out', side, '1.run.json'), 'utf8'));
  assert.equal(about('before').stdout.bytes, 4);
  assert.equal(about('after').stdout.bytes, 6);
  assert.equal(about('before').commit, about('after').commit);
  assert.deepEqual([about('before').dirty, about('after').dirty], [false, true]);
  assert.equal(git('worktree', 'list').toString().trim().split('\n').length, 1);
});

test('a service is driven in each run, and ends well; what it answered is kept', async () => {
  const port = await freePort();
  const server = `require('node:http').createServer((_, response) => response.end('x')).listen(${port}, '127.0.0.1')`;
  const load = ['--load', `http://127.0.0.1:${port}/`, '--for', '1s'];
  const { status, stderr } = record(
    folder,
    '--runs',
    '2',
    '--out',
    'service',
    ...load,
    '--',
    NODE,
    '-e',
    server,
  );
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^culprit: run 2 of 2: .* requests$/m);
  const { load: answered } = JSON.parse(readFileSync(join(folder, 'service/1.run.json'), 'utf8'));
  assert.ok(answered.requests > 0 && answered.errors === 0);
  assert.ok(0 < answered.p50Micros && answered.p50Micros <= answered.p95Micros);
  const alone = record(folder, ...load, '--', NODE, '-e', server);
  assert.equal(alone.status, 0, alone.stderr);
  assert.match(alone.stderr, /10 connections: .* requests per second, p50 .*, 0 errors$/m);
  assert.match(alone.stderr, /Recorded CPU\.\S+\.cpuprofile\. Open it: culprit CPU\./);
  const steps = record(folder, ...load, '--steps', '1,2', '--', NODE, '-e', server);
  assert.equal(steps.stderr, 'culprit: --steps goes with record --waits\n');
});

test('what cannot be run or found is one line and exit code 2', () => {
  for (const [argv, why] of [
    [['--runs', '0', '--', NODE, '-e', '0'], /--runs takes a whole number of 1 or more, not "0"/],
    [['--runs', '2', '--vs', 'x', '--vs-git', 'y', '--', NODE], /give one of them/],
    [
      ['--runs', '2', '--vs-git', 'no-such', '--', NODE],
      /^culprit: \S+ is in no git repository, .*: git init/,
    ],
    [['--runs', '1', '--out', 'none', '--', '/nowhere/program'], /could not be started/],
    [['--runs', '1', '--out', 'none', '--', '/bin/sh', '-c', 'true'], /nothing was recorded/],
  ] as [string[], RegExp][]) {
    const { status, stderr } = record(folder, ...argv);
    assert.equal(status, 2, stderr);
    assert.match(stderr, why);
  }
});
