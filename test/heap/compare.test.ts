import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { objectsOf } from '../../source/heap/classes/objects.ts';
import { compare, isSameProcess } from '../../source/heap/comparison/compare.ts';
import { STAYED } from '../../source/heap/comparison/model.ts';
import { nodeLabel } from '../../source/heap/graph/labels.ts';
import type { HeapModel } from '../../source/heap/model.ts';
import { recordHeaps } from './record.ts';

let first: HeapModel;
let second: HeapModel;
let third: HeapModel;

before(async () => {
  [first, second, third] = await recordHeaps(`
    class Session { constructor(i) { this.id = i; this.data = { seen: i + 0.5 }; } }
    class Job { constructor(i) { this.id = i; } }
    const sessions = new Map();
    globalThis.find = (id) => sessions.get(id);
    globalThis.jobs = [];
    const work = (from) => {
      for (let i = from; i < from + 1000; i++) sessions.set('s' + i, new Session(i));
      // A stack slot that still names the old array keeps none of the old jobs.
      jobs.fill(null);
      jobs = Array.from({ length: 300 }, (_, i) => new Job(i));
    };
    work(0); snapshot();
    work(1000); snapshot();
    work(2000); snapshot();`);
});

test('of two: what is new, what is gone, and what the new ones retain', () => {
  const found = compare(second, [first]);
  const row = (name: string) => found.classes.find((c) => c.name === name)!;
  assert.deepEqual([row('Session').newCount, row('Session').deletedCount], [1000, 0]);
  assert.deepEqual([row('Job').newCount, row('Job').deletedCount], [300, 300]);
  assert.equal(row('Job').newSize, row('Job').deletedSize);
  assert.ok(row('Session').retainedByNew > row('Session').newSize);
  assert.equal(found.sizeBefore, first.totals.size);
  assert.equal(found.sizeAfter, second.totals.size);
});

test('of three: only what was made between the first two and is still there, as one row with one path', () => {
  const found = compare(third, [first, second]);
  const row = (name: string) => found.classes.find((c) => c.name === name)!;
  assert.equal(row('Session').survivors, 1000);
  assert.equal(row('Job').survivors, 0);
  const stayed = objectsOf(third, third.classes.names.indexOf('Session'), 'id', 5000, {
    since: found.since,
    mark: STAYED,
  });
  assert.equal(stayed.length, 1000);
  const ids = [first, second].map((model) => new Set(model.graph.nodeId));
  for (const v of stayed) {
    const id = third.graph.nodeId[v];
    assert.deepEqual([ids[0].has(id), ids[1].has(id)], [false, true]);
  }
  const [leak] = found.leaks;
  assert.equal(leak.className, 'Session');
  assert.equal(leak.count, 1000);
  assert.equal(leak.retainedSize, row('Session').survivorRetained);
  assert.equal(nodeLabel(third.graph, leak.holder), 'Map');
  assert.ok(leak.pathText.includes('sessions'), leak.pathText.join(' → '));
});

test('a snapshot compared with itself has no differences', () => {
  const found = compare(first, [first]);
  assert.deepEqual([found.newCount, found.deletedCount, found.classes, found.leaks], [0, 0, [], []]);
});

test('snapshots of two runs are told from those of one', async () => {
  const program = `
    const kept = [];
    for (let i = 0; i < 20000; i++) kept.push({ at: new Date(), text: String(Math.random()), more: i % 2 ? [i] : { i } });
    globalThis.kept = kept;
    snapshot();`;
  const [one] = await recordHeaps(program);
  const [other] = await recordHeaps(
    program.replace('for', 'for (let i = 0; i < 777; i++) kept.push(new Map()); for'),
  );
  assert.equal(isSameProcess(other, one), false);
  assert.equal(compare(other, [one]).sameProcess, false);
  for (const [later, before] of [
    [second, first],
    [third, first],
    [first, third],
  ])
    assert.equal(isSameProcess(later, before), true);
});
