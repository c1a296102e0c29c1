import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from './run.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-threads-'));
});
after(() => rmSync(folder, { recursive: true }));

const event = (name: string, tid: number, args: object, more: object = {}) => ({
  args,
  cat: 'v8',
  name,
  ph: 'P',
  pid: 1,
  tid,
  ts: 1,
  ...more,
});
const callFrame = (functionName: string) => ({
  functionName,
  scriptId: 5,
  url: 'file:///a.js',
  lineNumber: 1,
  columnNumber: 2,
});
const thread = (i: number) => [
  event('thread_name', i, { name: `worker ${i}` }, { ph: 'M' }),
  event('Profile', i, { data: { startTime: 1000 } }, { id: `0x${i}` }),
  event(
    'ProfileChunk',
    i,
    {
      data: {
        cpuProfile: {
          nodes: [
            { id: 1, callFrame: callFrame('(root)') },
            { id: 2, parent: 1, callFrame: callFrame('a') },
          ],
          samples: [2, 2],
        },
        timeDeltas: [1000, 1000],
      },
    },
    { id: `0x${i}` },
  ),
];

test('of a trace the busiest threads are reported, and how many are left out is said', async () => {
  for (const [threads, reports] of [
    [2, 2],
    [300, 8],
  ]) {
    const file = join(folder, `${threads}.json`);
    const traceEvents = Array.from({ length: threads }, (_, i) => thread(i + 1)).flat();
    writeFileSync(file, JSON.stringify({ traceEvents }));
    const { code, stdout } = await run('report', file);
    assert.equal(code, 0);
    assert.equal(stdout.match(/^# Performance report/gm)?.length, reports);
    assert.equal(/^⋯ 292 more threads of this trace/m.test(stdout), threads === 300);
  }
});
