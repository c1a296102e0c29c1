import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { analyse } from '../../../source/heap/engine.ts';
import { verifyGroups } from '../../../source/heap/verify.ts';
import { assemble } from '../../../source/load/heapsnapshot/assemble.ts';
import { readSnapshot } from '../../../source/load/heapsnapshot/reader.ts';
import { askSecondEngine } from '../../../source/load/heapsnapshot/second-engine.ts';
import { snapshotOfNode } from './own.ts';
import { memoryBytes, type PlannedNode, plan } from './write.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-second-engine-'));
});
after(() => rmSync(folder, { recursive: true }));

test('the second engine agrees, save for causes that are known', async () => {
  const path = join(folder, 'own.heapsnapshot');
  snapshotOfNode(path);
  const seen = await askSecondEngine(path, { objects: 5 });
  assert.ok('groups' in seen, JSON.stringify(seen));
  assert.equal(seen.objects.length, 5);
  const model = analyse(assemble(readSnapshot(memoryBytes(readFileSync(path)))));
  const found = verifyGroups(model, seen.groups);
  const apart = new Set(found.map((d) => d.name));
  const agreed = seen.groups.filter((group) => !apart.has(group.name));
  assert.ok(agreed.length > seen.groups.length / 4, `${agreed.length} of ${seen.groups.length} agree`);
  assert.ok(found.some((d) => d.cause === 'owned sizes' && d.name === 'Map'));
  const strings = seen.groups.find((group) => group.name === '(string)')!;
  const c = model.classes.names.indexOf('(string)');
  assert.equal(strings.retainedSize, model.classes.retainedSize![c]);
});

test('where nothing is owned or weak the two agree to the byte', async () => {
  const nodes: PlannedNode[] = [
    { type: 'synthetic', name: '', edges: [{ type: 'element', name: 1, to: 1 }] },
    {
      type: 'object',
      name: 'Tree',
      size: 16,
      edges: [
        { type: 'property', name: 'left', to: 2 },
        { type: 'property', name: 'right', to: 3 },
      ],
    },
    { type: 'object', name: 'Leaf', size: 24, edges: [{ type: 'property', name: 'shared', to: 4 }] },
    { type: 'object', name: 'Leaf', size: 24, edges: [{ type: 'property', name: 'shared', to: 4 }] },
    { type: 'object', name: 'Shared', size: 100 },
  ];
  const text = JSON.stringify(plan(nodes));
  const path = join(folder, 'tree');
  writeFileSync(path, text);
  const seen = await askSecondEngine(path);
  assert.ok('groups' in seen, JSON.stringify(seen));
  const model = analyse(assemble(readSnapshot(memoryBytes(Buffer.from(text)))));
  assert.deepEqual(verifyGroups(model, seen.groups), []);
  const [leaf] = seen.groups.filter((group) => group.name === 'Leaf');
  const wrong = verifyGroups(model, [
    ...seen.groups.filter((group) => group !== leaf),
    { ...leaf, retainedSize: leaf.retainedSize + 8 },
  ]);
  assert.deepEqual(
    wrong.map((d) => [d.name, d.cause]),
    [['Leaf', 'dominators']],
  );
});

test('what it cannot do is one sentence: too large, not a snapshot, too slow', async () => {
  const large = join(folder, 'large');
  writeFileSync(large, '{');
  truncateSync(large, 500 << 20);
  assert.match(JSON.stringify(await askSecondEngine(large)), /"cannot":"[^"]*up to 400 MB"/);
  const broken = join(folder, 'broken');
  writeFileSync(broken, '{"snapshot":{');
  assert.match(JSON.stringify(await askSecondEngine(broken)), /"cannot":"VS Code's heap parser gave up/);
  const own = join(folder, 'slow.heapsnapshot');
  snapshotOfNode(own);
  assert.match(JSON.stringify(await askSecondEngine(own, { limitMillis: 1 })), /was stopped after 0 s/);
});
