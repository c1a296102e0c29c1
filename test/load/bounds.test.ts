import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { InputError } from '../../source/load/errors.ts';
import { findRecordings } from '../../source/load/find.ts';
import { openRecording } from '../../source/load/open.ts';
import { readProfiles } from '../../source/load/profile/read.ts';
import { MOST_THREADS } from '../../source/load/profile/trace.ts';
import { MemorySource } from '../../source/load/source.ts';
import { sample } from '../commands/run.ts';
import { plan } from './heapsnapshot/write.ts';

/** Small files that stand for too much. */

const folder = mkdtempSync(join(tmpdir(), 'culprit-bounds-'));
after(() => rmSync(folder, { recursive: true }));

function traceOf(threads: number): MemorySource {
  const cpuProfile = {
    nodes: [
      { id: 1, callFrame: { functionName: '(root)', scriptId: 0 } },
      { id: 2, parent: 1, callFrame: { functionName: 'work', scriptId: 1, url: 'file:///x.js' } },
    ],
    samples: [2, 2],
  };
  const traceEvents = Array.from({ length: threads }, (_, i) => ({
    name: 'ProfileChunk',
    ph: 'P',
    pid: 1,
    tid: i,
    id: `${i}`,
    args: { data: { cpuProfile, timeDeltas: [1000, 1000] } },
  }));
  return new MemorySource(Buffer.from(JSON.stringify({ traceEvents })));
}

test('of a trace with more threads than any browser has, the first are read, and it says so', () => {
  const all = readProfiles(traceOf(MOST_THREADS), 'a.json');
  assert.equal(all.length, MOST_THREADS);
  assert.doesNotMatch(all[0].dataQuality.join(), /more than/);
  const [first, ...others] = readProfiles(traceOf(MOST_THREADS + 1), 'a.json');
  assert.equal(others.length, MOST_THREADS - 1);
  assert.match(first.dataQuality.join('\n'), /more than 1,000 sampled threads: the first 1,000 were read/);
});

const snapshot = JSON.stringify(plan([{ type: 'synthetic', name: '' }])).split(/(?<="nodes":)/);

for (const [what, head, tail] of [
  ['nothing else', '', ''],
  ['a profile around it', '{"nodes":[', ']}'],
  ['a snapshot around it', ...snapshot],
] as const)
  test(`endless white space is refused at once, with ${what}`, async () => {
    const path = join(folder, 'blank.json.gz');
    writeFileSync(path, gzipSync(head + ' '.repeat(40 << 20) + tail));
    await assert.rejects(openRecording(path), (error) => {
      assert.ok(error instanceof InputError);
      assert.match(error.message, /more than 16 MB of white space follow byte/);
      return true;
    });
  });

test('a file whose name is no UTF-8 is found, and opened by how it reads', {
  skip: process.platform !== 'linux',
}, async () => {
  const bytes = (name: number[]) => Buffer.concat([Buffer.from(`${folder}/raw-`), Buffer.from(name)]);
  copyFileSync(sample('nbody.cpuprofile'), bytes([0xff, 0xe9]));
  const [found] = findRecordings(folder).filter(({ path }) => path.includes('raw-'));
  assert.equal(found.path, join(folder, 'raw-\ufffd\ufffd'));
  const [opened] = await openRecording(found.path);
  assert.equal(opened.kind, 'profile');
  opened.close();
  copyFileSync(sample('nbody.cpuprofile'), bytes([0xfe, 0xe9]));
  await assert.rejects(openRecording(found.path), /several files have names that read like this/);
  await assert.rejects(openRecording(join(folder, 'gone-\ufffd')), /no such file/);
});
