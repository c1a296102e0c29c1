import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { run } from './run.ts';

/** A profile of one function, from `start` on, in microseconds; `idle` comes after it. */
function profileOf(name: string, start: number, busy: number, idle: number) {
  const frame = (functionName: string, url: string) => ({
    functionName,
    scriptId: '1',
    url,
    lineNumber: url === '' ? -1 : 4,
    columnNumber: url === '' ? -1 : 2,
  });
  const samples = [...new Array(busy / 1000).fill(2), ...new Array(idle / 1000).fill(3)];
  return JSON.stringify({
    nodes: [
      { id: 1, callFrame: frame('(root)', ''), hitCount: 0, children: [2, 3] },
      { id: 2, callFrame: frame(name, `file:///app/${name}.js`), hitCount: busy / 1000 },
      { id: 3, callFrame: frame('(idle)', ''), hitCount: idle / 1000 },
    ],
    startTime: start,
    endTime: start + busy + idle,
    samples,
    timeDeltas: samples.map(() => 1000),
  });
}

test('the profiles in a directory that were recorded together are one report, with who waits for whom', async () => {
  const home = mkdtempSync(join(tmpdir(), 'culprit-run-'));
  try {
    writeFileSync(
      join(home, 'CPU.20261128.010203.70.0.001.cpuprofile'),
      profileOf('main', 1e6, 200_000, 800_000),
    );
    writeFileSync(
      join(home, 'CPU.20261128.010203.70.1.002.cpuprofile'),
      profileOf('minify', 1.2e6, 700_000, 0),
    );
    const { code, stdout } = await run('report', home);
    assert.equal(code, 0);
    assert.match(stdout, /^# Performance report: 2 recordings of one run$/m);
    assert.match(stdout, /`main.js` is idle for 799 ms; `worker minify.js` works for 699 ms of that/);
    assert.match(stdout, /^\| 1 \| investigate \| `worker minify.js` \|/m);
    const json = JSON.parse((await run('report', home, '--format', 'json')).stdout);
    assert.equal(json.kind, 'run');
    assert.equal(json.members.length, 2);
    assert.equal(json.recordings.length, 2);
    assert.equal(json.findings[0].subject.name, 'minify');
    // 700 of 900 ms on the CPU.
    assert.ok(Math.abs(json.findings[0].shareOfRun - 7 / 9) < 0.01);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
