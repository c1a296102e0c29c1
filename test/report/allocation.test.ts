import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from '../commands/run.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-allocation-'));
});
after(() => rmSync(folder, { recursive: true }));

const frame = (functionName: string, url: string, lineNumber: number) => ({
  functionName,
  scriptId: '7',
  url,
  lineNumber,
  columnNumber: 4,
});

/** A sampling heap profile in which a function without a name allocated nearly all, in so many samples. */
async function reportOf(samples: number, ...argv: string[]) {
  const path = join(folder, `${samples}.heapprofile`);
  const size = 600_000;
  const leaf = {
    callFrame: frame('', 'file:///srv/rows.js', 41),
    selfSize: size * samples,
    id: 3,
    children: [],
  };
  const other = { callFrame: frame('load', 'file:///srv/load.js', 3), selfSize: size, id: 4, children: [] };
  const main = {
    callFrame: frame('main', 'file:///srv/main.js', 9),
    selfSize: 0,
    id: 2,
    children: [leaf, other],
  };
  const root = { ...frame('(root)', '', -1), scriptId: '0', columnNumber: -1 };
  writeFileSync(
    path,
    JSON.stringify({
      head: { callFrame: root, selfSize: 0, id: 1, children: [main] },
      samples: [
        ...Array.from({ length: samples }, (_, i) => ({ size, nodeId: 3, ordinal: i + 1 })),
        { size, nodeId: 4, ordinal: samples + 1 },
      ],
    }),
  );
  const { code, stdout } = await run('report', path, ...argv);
  assert.equal(code, 0);
  return stdout;
}

test('an allocation profile speaks of bytes, never of time', async () => {
  const text = await reportOf(40);
  assert.match(text, /^\| 1 \| investigate \| the function at rows\.js:42 allocated 98 %/m);
  assert.match(text, /40 samples of 41/);
  assert.match(text, /^\| measure \| done \| 41 samples for 24\.6 MB that were allocated and still alive/m);
  assert.match(text, /Gain: at most 24\.0 MB less memory\./);
  assert.match(text, /Shares are of the bytes that were sampled and still alive/);
  assert.match(text, /^```sh\n# Before and after the change.*\nnode --heap-prof YOUR-PROGRAM\n/m);
  assert.doesNotMatch(text, /on-CPU|on the CPU|\d m?s\b|×|self\(\(anonymous\)\)/);
});

test('a few samples are no finding', async () => {
  const text = await reportOf(4);
  assert.match(text, /^\| 1 \| leave \| 5 samples are too few to draw a conclusion \|/m);
  assert.doesNotMatch(text, /investigate/);
});

test('its JSON is that of a CPU profile with bytes for micros', async () => {
  const report = JSON.parse(await reportOf(40, '--format', 'json'));
  const { recording, cpu, findings } = report;
  assert.deepEqual([recording.kind, report.allocation], ['allocation', undefined]);
  assert.deepEqual([cpu.samples, cpu.wallBytes, cpu.onCpuBytes], [41, 24_600_000, 24_600_000]);
  const [first] = cpu.functions;
  assert.deepEqual(
    [first.selfBytes, first.totalBytes, first.samples, first.lines, first.selfMicros],
    [24_000_000, 24_000_000, 40, [], undefined],
  );
  assert.equal(findings[0].goal, null);
});
