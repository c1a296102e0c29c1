import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { diagnoseInBackground } from '../../../source/diagnose/case/background.ts';
import { analyse } from '../../../source/heap/engine.ts';
import type { OpenedHeap } from '../../../source/heap/model.ts';
import { InputError } from '../../../source/load/errors.ts';
import { assemble } from '../../../source/load/heapsnapshot/assemble.ts';
import { openHeap } from '../../../source/load/heapsnapshot/open.ts';
import { readSnapshot } from '../../../source/load/heapsnapshot/reader.ts';
import { openRecording } from '../../../source/load/open.ts';
import { snapshotOfNode } from './own.ts';
import { encode, memoryBytes, plan } from './write.ts';

let folder: string;
let small: string;
let text: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-heap-'));
  small = join(folder, 'small.bin');
  text = JSON.stringify(
    plan([
      { type: 'synthetic', name: '', edges: [{ type: 'shortcut', name: 'global', to: 1 }] },
      { type: 'object', name: 'global', size: 10, edges: [{ type: 'property', name: 'kept', to: 2 }] },
      { type: 'object', name: 'Kept', size: 32, id: 77 },
    ]),
  );
  writeFileSync(small, text);
});
after(() => rmSync(folder, { recursive: true }));

async function whole(heap: OpenedHeap) {
  await heap.ready('retained');
  assert.equal(heap.phase(), 'retained');
  return heap.model;
}

test('a snapshot is told by its content, opened in phases, and answers questions', async () => {
  const [heap] = await openRecording(small);
  assert.ok(heap.kind === 'heap');
  assert.equal(heap.model.totals.size, 42);
  assert.equal(heap.model.bytes, text.length);
  const model = await whole(heap);
  assert.deepEqual([...model.dominators!.retainedSize], [42, 42, 32]);
  const kept = await heap.query.nodeWithId(77);
  assert.equal(kept, 2);
  assert.deepEqual(
    (await heap.query.path(kept)).map((step) => step.node),
    [0, 1, 2],
  );
  assert.deepEqual([...(await heap.query.objects(-1, 'retained', 10))], [1, 2]);
  assert.deepEqual([...(await heap.query.search('^ke', 10))], [2]);
  const {
    findings: [finding],
  } = await diagnoseInBackground({ heap: heap.model });
  assert.ok('path' in finding.subject);
  const { classes, newCount } = await heap.query.compare([heap]);
  assert.deepEqual([classes, newCount], [[], 0]);
  await assert.rejects(heap.query.compare(null as never), /reading 'length'/);
  heap.close();
  await assert.rejects(heap.query.nodeWithId(77), /closed/);
});

test('a gzipped one comes through the ring, a large one through two threads, with the same result', async () => {
  const path = join(folder, 'large.heapsnapshot');
  snapshotOfNode(path, 60_000);
  const { readFileSync } = await import('node:fs');
  const bytes = readFileSync(path);
  assert.ok(bytes.length > 8 << 20, 'large enough for two threads');
  const packed = join(folder, 'packed');
  writeFileSync(packed, gzipSync(bytes, { level: 1 }));
  const want = analyse(assemble(readSnapshot(memoryBytes(bytes))));
  for (const file of [path, packed]) {
    const heap = await openHeap(file);
    const model = await whole(heap);
    assert.deepEqual(model.dataQuality, []);
    assert.deepEqual(model.totals, want.totals);
    assert.deepEqual(model.classes.keys, want.classes.keys);
    for (const column of ['retainedSize', 'distance', 'instances', 'selfSize'] as const) {
      assert.deepEqual(model.classes[column], want.classes[column]);
    }
    assert.deepEqual(model.dominators, want.dominators);
    assert.deepEqual(model.distance, want.distance);
    assert.deepEqual(model.retainers, want.retainers);
    heap.close();
  }
});

test('names that culprit has made for detached nodes are no damage of the file', async () => {
  const path = join(folder, 'detached');
  const to = (target: number) => [{ type: 'internal', name: 'x', to: target }];
  const nodes = [
    { type: 'synthetic', name: '', edges: to(1) },
    { type: 'native', name: '<div>', size: 8, detachedness: 2, edges: to(2) },
    { type: 'native', name: '<p>', size: 8 },
  ];
  writeFileSync(path, JSON.stringify(plan(nodes)));
  const heap = await openHeap(path);
  const model = await whole(heap);
  assert.equal(model.totals.detachedCount, 2);
  assert.deepEqual(model.dataQuality, []);
  heap.close();
});

test('a file that is cut off, or damaged, is refused with one line', async () => {
  const cut = join(folder, 'cut');
  writeFileSync(cut, text.slice(0, text.indexOf('"edges":[') + 12));
  await assert.rejects(openHeap(cut), (error: unknown) => {
    assert.ok(error instanceof InputError);
    assert.match(error.message, /^it is cut off: it ends at byte \d+, inside "edges"/);
    return true;
  });
  const damaged = join(folder, 'damaged');
  const packed = gzipSync(encode(text));
  packed[40] ^= 0xff;
  writeFileSync(damaged, packed);
  await assert.rejects(openHeap(damaged), (error: unknown) => {
    assert.ok(error instanceof InputError);
    assert.match(error.message, /gzip|byte \d+/);
    return true;
  });
});

test('opening is given up when told to', async () => {
  const before = new AbortController();
  before.abort(new Error('enough'));
  await assert.rejects(openHeap(small, { signal: before.signal }), /enough/);
  const during = new AbortController();
  const opening = openHeap(small, {
    signal: during.signal,
    onProgress: () => during.abort(new Error('no longer')),
  });
  await assert.rejects(opening, /no longer/);
});
