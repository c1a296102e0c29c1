import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CLI } from '../support/cli.ts';
import { run, sample } from './run.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-growth-'));
});
after(() => rmSync(folder, { recursive: true }));

const PROGRAM = `const n = Number(process.argv[2]);
function scan(size) {
  const seen = [];
  for (let i = 0; i < size; i++) {
    if (!seen.includes(i)) seen.push(i);
  }
  return seen.length;
}
function walk(size) {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) sum = (sum * 31 + j) % 1009;
  }
  return sum;
}
console.log(scan(n), walk(n));
`;

test('a program is recorded at several sizes, with exact counts, and its growth told', async () => {
  writeFileSync(join(folder, 'app.js'), PROGRAM);
  const recorded = spawnSync(
    process.execPath,
    [
      CLI,
      'record',
      '--sizes',
      '2000,4000,8000',
      '--runs',
      '1',
      '--out',
      'out',
      '--',
      process.execPath,
      'app.js',
      '{}',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  assert.equal(recorded.status, 0, recorded.stderr);
  assert.match(recorded.stderr, /culprit: recorded 3 sizes in out\. How time grows: culprit growth out\n$/);
  assert.ok(existsSync(join(folder, 'out', 'n=2000', 'coverage.json')));
  const { code, stdout } = await run('growth', join(folder, 'out'), '--format', 'json');
  assert.equal(code, 0);
  const { schemaVersion, sizes, functions } = JSON.parse(stdout);
  assert.deepEqual([schemaVersion, sizes], [2, [2000, 4000, 8000]]);
  const walk = functions.find(({ name }: { name: string }) => name === 'walk');
  // The counts are exact, whatever else the machine does.
  assert.equal(walk.count, 8000 * 8000);
  assert.equal(walk.countLine, 12);
  assert.ok(Math.abs(walk.countExponent - 2) < 0.001);
  const text = await run('growth', join(folder, 'out'));
  assert.match(
    text.stdout,
    /`walk`: line 12 ran 64,000,000 times at n = 8,000, which grows as n\^2\.00; its time grows as n\^/,
  );
  // The findings of the largest size carry it.
  const report = JSON.parse((await run('report', join(folder, 'out'), '--format', 'json')).stdout);
  assert.match(report.recording.file, /n=8000/);
  const grown = report.findings.flatMap(({ evidence }: { evidence: { metric: string; text: string }[] }) =>
    evidence.filter(({ metric }) => metric === 'growth'),
  );
  assert.ok(grown.length > 0);
  assert.match(
    grown[0].text,
    /^line \d+ ran [\d,]+ times at n = 8,000, which grows as n\^.*at ten times that$/,
  );
});

test('what is no recording by size is one line and exit code 2', async () => {
  const profile = sample('nbody.cpuprofile');
  for (const [argv, why] of [
    [['growth'], /three sizes or more/],
    [['growth', profile, profile, profile], /n=1000:FILE/],
    [['growth', `n=1:${profile}`, `n=2:${profile}`], /three sizes or more/],
    [['growth', folder], /no recordings by size here/],
    [
      ['growth', `n=1:${profile}`, `n=2:${profile}`, 'n=4:nowhere.cpuprofile'],
      /no such file: nowhere\.cpuprofile/,
    ],
    [['record', '--sizes', '1,2', '--', 'node', '{}'], /three numbers or more/],
    [['record', '--sizes', '1,2,3', '--', 'node', 'app.js'], /where the command says \{\}/],
  ] as [string[], RegExp][]) {
    const { code, stdout, stderr } = await run(...argv);
    assert.deepEqual([code, stdout], [2, ''], argv.join(' '));
    assert.match(stderr, why);
  }
});
