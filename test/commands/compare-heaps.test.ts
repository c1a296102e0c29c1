import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { encode, plan } from '../load/heapsnapshot/write.ts';
import { run } from './run.ts';

let folder: string;

/** A heap with sessions of a size each, and a cache beside them; its runs differ a little, as those of programs do. */
function snapshot(path: string, sessions: number, jitter: number): void {
  const root = { type: 'synthetic', name: '', edges: [1, 2, 3].map((to) => edge(String(to), to)) };
  const nodes = [
    root,
    { type: 'object', name: 'Session', size: sessions + jitter, edges: [] },
    { type: 'object', name: 'Cache', size: 2_000_000 + 7 * jitter, edges: [] },
    { type: 'string', name: 'text', size: 500_000 + 3 * jitter, edges: [] },
  ];
  writeFileSync(path, encode(plan(nodes)));
}
const edge = (name: string, to: number) => ({ type: 'property', name, to });

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-heaps-'));
  for (const [side, sessions] of [
    ['before', 4_000_000],
    ['after', 1_000_000],
    ['same', 4_000_000],
  ] as const) {
    mkdirSync(join(folder, side));
    for (let i = 1; i <= 6; i++)
      snapshot(
        join(folder, side, `${i}.heapsnapshot`),
        sessions,
        ((i * 7919 + sessions + side.length) % 13) * 100,
      );
  }
});
after(() => rmSync(folder, { recursive: true }));
const dir = (side: string) => join(folder, side);

test('heaps of several runs a side are judged as recordings of time are', async () => {
  const { code, stdout, stderr } = await run('compare', dir('before'), dir('after'), '--format', 'json');
  assert.equal(code, 0, stderr);
  const { kind, verdict, constructors, before: side } = JSON.parse(stdout);
  assert.deepEqual([kind, side.recordings.length, verdict.changed], ['heap', 6, true]);
  assert.match(verdict.text, /^1\.8\d× less memory \(95 % interval 1\.8\d–1\.8\d\), 6 runs a side$/);
  const changed = constructors.filter((row: { changed: boolean }) => row.changed);
  assert.deepEqual(
    changed.map(({ name }: { name: string }) => name),
    ['Session'],
  );
  const text = await run('compare', dir('before'), dir('after'));
  assert.match(text.stdout, /\| `Session` \| 4\.00 MB \| 1\.00 MB \| 4\.00× \| .* \| \*\*yes\*\* \|/);
});

test('heaps that did not change are not said to have, and too few say so', async () => {
  const same = await run('compare', '--before', dir('before'), '--after', dir('same'));
  assert.match(same.stdout, /^\*\*No change found/m);
  assert.doesNotMatch(same.stdout, /\*\*yes\*\*/);
  const files = (side: string) => [1, 2].map((n) => join(dir(side), `${n}.heapsnapshot`));
  const few = await run(
    'compare',
    ...files('before').flatMap((file) => ['--before', file]),
    ...files('after').flatMap((file) => ['--after', file]),
  );
  assert.match(
    few.stdout,
    /With 2 runs a side no change can be significant; 5 are needed \(with fewer, [^)]*\): no verdict on memory/,
  );
});

test('three snapshots by name are a series of one process, as ever; goals hold over runs', async () => {
  const files = [1, 2, 3].map((n) => join(dir('before'), `${n}.heapsnapshot`));
  const series = await run('compare', ...files);
  assert.match(series.stdout, /## By constructor/);
  const goal = await run('compare', dir('before'), dir('after'), '--goal', 'retained(Session) <= 2MB');
  assert.equal(goal.code, 0);
  assert.match(goal.stdout, /4\.00 MB before, 1\.00 MB .*6 recordings\) now: held/);
});
