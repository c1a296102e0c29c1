import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDictionary, nodeLabel } from '../../source/heap/graph/labels.ts';
import { findDuplicates } from '../../source/heap/holdings/duplicates.ts';
import { heldAs, pathText, shortestPath } from '../../source/heap/retainers/paths.ts';
import { recordHeaps } from './record.ts';

test('texts that V8 cut are no copies of each other; shorter ones that are equal are', async () => {
  const [model] = await recordHeaps(`
    const text = (start, i) => Buffer.from(start + 'x'.repeat(2000) + i).toString();
    globalThis.pages = Array.from({ length: 500 }, (_, i) => text('page', i));
    globalThis.names = Array.from({ length: 500 }, () => Buffer.from('one and the same').toString());
    snapshot();`);
  const found = findDuplicates(model, 50);
  const texts = found.map(({ node }) => nodeLabel(model.graph, node));
  assert.equal(found.find((_, i) => texts[i] === 'one and the same')?.count, 501);
  assert.ok(!texts.some((text) => text.startsWith('pagexxx')));
});

test('the keys of a dictionary are data: neither path, nor name, nor label tells them', async () => {
  const [model] = await recordHeaps(`
    class Grant { constructor(i) { this.at = { i }; } }
    const tokens = {};
    for (let i = 0; i < 500; i++) tokens['sk_live_' + i] = new Grant(i);
    globalThis.tokens = tokens;
    globalThis.settings = { colour: new Grant(1), sizes: new Grant(2) };
    snapshot();`);
  const { graph, classes } = model;
  const grants = [...classes.ofNode.keys()].filter((v) => nodeLabel(graph, v) === 'Grant');
  const paths = grants.map((v) => pathText(graph, shortestPath(model, v)).join(' '));
  assert.equal(paths.filter((path) => path.endsWith('.tokens […]')).length, 500);
  assert.ok(paths.includes('global .settings .colour'), paths.slice(-3).join());
  const holder = [...classes.ofNode.keys()].find(
    (v) => isDictionary(graph, v) && heldAs(model, v) === '.tokens',
  )!;
  assert.equal(nodeLabel(graph, holder), 'Object (a dictionary)');
  // A screen may draw before these are computed.
  for (const part of ['dominators', 'retainers'])
    assert.equal(heldAs({ ...model, [part]: null }, grants[0]), '');
  assert.ok(!grants.some((v) => heldAs(model, v).includes('sk_live')));
});

test('taken by running code: the path goes by the scope and its variable, not over the stack', async () => {
  const [model] = await recordHeaps(`
    const ledger = new Map();
    function note(i) { ledger.set(i, { at: [i] }); }
    for (let i = 0; i < 60000; i++) note(i);
    snapshot();
    note(0);`);
  const { graph } = model;
  const map = [...graph.nodeType.keys()]
    .filter((v) => nodeLabel(graph, v) === 'Map')
    .reduce((a, b) => (model.dominators!.retainedSize[b] > model.dominators!.retainedSize[a] ? b : a));
  assert.deepEqual(pathText(graph, shortestPath(model, map)), ['running code', 'ledger']);
});
