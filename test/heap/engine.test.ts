import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sortLong } from '../../source/heap/dominance/retained.ts';
import { nodeLabel } from '../../source/heap/graph/labels.ts';
import { sourceOf } from '../../source/heap/retainers/retainers.ts';
import { modelOf, type PlannedEdge, type PlannedNode } from './build.ts';
import { naive } from './naive.ts';

/** Random heaps, small enough to be dense: every kind of edge, pages, WeakMap entries, rings of garbage. */
const heaps = fc
  .integer({ min: 1, max: 14 })
  .chain((count) =>
    fc.tuple(
      fc.array(
        fc.record({
          type: fc.constantFrom('object', 'object', 'hidden', 'array', 'native', 'synthetic', 'closure'),
          name: fc.constantFrom('A', 'B', '(Document DOM trees)'),
          size: fc.integer({ min: 0, max: 50 }),
        }),
        { minLength: count, maxLength: count },
      ),
      fc.array(
        fc.record({
          from: fc.nat(count),
          to: fc.nat(count),
          type: fc.constantFrom('property', 'property', 'element', 'internal', 'hidden', 'shortcut', 'weak'),
        }),
        { maxLength: count * 3 },
      ),
      fc.array(fc.record({ key: fc.nat(count), value: fc.nat(count), table: fc.nat(count) }), {
        maxLength: 3,
      }),
    ),
  )
  .map(([kinds, edges, entries]): PlannedNode[] => {
    const nodes: (PlannedNode & { edges: PlannedEdge[] })[] = [
      { type: 'synthetic', name: '', edges: [] },
      ...kinds.map((kind) => ({ ...kind, edges: [] })),
    ];
    for (const { from, to, type } of edges) {
      nodes[from].edges.push({ type, to, name: type === 'element' || type === 'hidden' ? to : 'p' });
    }
    entries.forEach(({ key, value, table }, i) => {
      const rest = `part of key (K @${key * 2 + 1}) -> value (V @${value * 2 + 1}) pair in WeakMap (table @${table * 2 + 1})`;
      nodes[table].edges.push({ type: 'internal', to: value, name: `${i * 2} / ${rest}` });
      nodes[key].edges.push({ type: 'internal', to: value, name: `${i * 2 + 1} / ${rest}` });
    });
    return nodes;
  });

test('dominators, retained sizes and distances are those of the definitions, on random graphs', () => {
  fc.assert(
    fc.property(heaps, (nodes) => {
      const model = modelOf(nodes);
      const want = naive(nodes);
      const { dominator, retainedSize, firstChild, child } = model.dominators!;
      assert.deepEqual([...model.distance!], want.distance);
      assert.deepEqual([...retainedSize], want.retained);
      for (let v = 0; v < nodes.length; v++) {
        const chain = new Set<number>();
        for (let w = v; !chain.has(w); w = dominator[w]) chain.add(w);
        const above = [...nodes.keys()].filter((w) => want.dominated[w].has(v));
        assert.deepEqual([...chain].sort(), above.sort());
        const children = [...child.subarray(firstChild[v], firstChild[v + 1])];
        for (const c of children) assert.equal(dominator[c], v);
        for (let i = 1; i < children.length; i++) {
          assert.ok(retainedSize[children[i - 1]] >= retainedSize[children[i]]);
        }
      }
      assert.equal(child.length, nodes.length - 1);
    }),
    { numRuns: 4000 },
  );
});

test('a class retains what its topmost instances do, and retainers are the edges turned round', () => {
  fc.assert(
    fc.property(heaps, (nodes) => {
      const model = modelOf(nodes);
      const { classes, graph } = model;
      const { dominator, retainedSize } = model.dominators!;
      const want = new Array<number>(classes.count).fill(0);
      for (let v = 0; v < nodes.length; v++) {
        if (graph.selfSize[v] === 0) continue;
        let topmost = true;
        for (let w = v; w !== 0; ) {
          w = dominator[w];
          if (classes.ofNode[w] === classes.ofNode[v] && graph.selfSize[w] !== 0) topmost = false;
        }
        if (topmost) want[classes.ofNode[v]] += retainedSize[v];
      }
      assert.deepEqual([...classes.retainedSize!], want);
      const { first, edge } = model.retainers!;
      assert.equal(edge.length, graph.edgeCount);
      for (let v = 0; v < nodes.length; v++) {
        for (const e of edge.subarray(first[v], first[v + 1])) {
          assert.equal(graph.edgeTarget[e], v);
          const source = sourceOf(graph, e);
          assert.ok(graph.firstEdge[source] <= e && e < graph.firstEdge[source + 1]);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('a list linked both ways and held at both ends, and a chain whose items a table also holds', () => {
  const count = 200_000;
  const list: PlannedNode[] = [{ type: 'synthetic', name: '', edges: [] }];
  for (let i = 1; i <= count; i++) {
    const edges: PlannedEdge[] = [];
    if (i < count) edges.push({ type: 'property', name: 'next', to: i + 1 });
    if (i > 1) edges.push({ type: 'property', name: 'previous', to: i - 1 });
    list.push({ type: 'object', name: 'Item', size: 10, edges });
  }
  list[0].edges!.push(
    { type: 'shortcut', name: 'head', to: 1 },
    { type: 'shortcut', name: 'tail', to: count },
  );
  const both = modelOf(list).dominators!;
  assert.equal(both.retainedSize[0], count * 10);
  assert.ok(both.retainedSize.subarray(1).every((size) => size === 10));

  // next -> next -> …, every link also holding a value that hangs from the root as well: quadratic for semi-NCA.
  const chain: PlannedNode[] = [{ type: 'synthetic', name: '', edges: [] }];
  const half = count / 2;
  chain[0].edges!.push({ type: 'shortcut', name: 'head', to: 1 });
  for (let i = 1; i <= half; i++) {
    const edges: PlannedEdge[] = [{ type: 'property', name: 'value', to: half + i }];
    if (i < half) edges.unshift({ type: 'property', name: 'next', to: i + 1 });
    chain.push({ type: 'object', name: 'Link', size: 1, edges });
    chain[0].edges!.push({ type: 'element', name: i, to: half + i });
  }
  for (let i = 1; i <= half; i++) chain.push({ type: 'object', name: 'Value', size: 1 });
  const links = modelOf(chain).dominators!;
  for (const i of [1, 2, half - 1, half]) assert.equal(links.retainedSize[i], half - i + 1);
  assert.ok(links.retainedSize.subarray(half + 1).every((size) => size === 1));
});

test('plain objects are grouped by the interface enough of them share', () => {
  const object = (...names: string[]): PlannedNode => ({
    type: 'object',
    name: 'Object',
    size: 8,
    edges: names.map((name) => ({ type: 'property', name, to: 0 })),
  });
  const nodes: PlannedNode[] = [
    { type: 'synthetic', name: '', edges: [] },
    object('a', 'b'),
    object('a', 'b'),
    object('b', 'a', 'c'),
    object('__proto__', 'x y', 'z,'),
    object('x y', 'z,'),
    object('alone'),
    object(),
  ];
  for (let v = 1; v < nodes.length; v++) nodes[0].edges!.push({ type: 'element', name: v, to: v });
  const { classes } = modelOf(nodes);
  const names = [...classes.ofNode.subarray(1, 8)].map((c) => classes.names[c]);
  assert.deepEqual(names, ['{a, b}', '{a, b}', '{a, b}', '{x y, "z,"}', '{x y, "z,"}', 'Object', 'Object']);
});

test('objects of one name from two places in source are two classes, and HTML elements are named by their tag', () => {
  const nodes: PlannedNode[] = [
    { type: 'synthetic', name: '', edges: [1, 2, 3, 4, 5].map((to) => ({ type: 'element', name: to, to })) },
    { type: 'object', name: 'Item', size: 8 },
    { type: 'object', name: 'Item', size: 8 },
    { type: 'native', name: '<div id="a">', size: 8 },
    { type: 'native', name: '<div class="b">', size: 8, detachedness: 2 },
    { type: 'closure', name: 'go', size: 8 },
  ];
  const { classes } = modelOf(nodes, [12, 7, 1, 2, 6, 7, 3, 4, 30, 7, 9, 9]);
  assert.deepEqual(
    [...classes.ofNode.subarray(1)].map((c) => classes.keys[c]),
    ['7,3,4,Item', '7,1,2,Item', ',,,<div>', ',,,Detached <div>', ',,,Function'],
  );
});

test('detachedness goes from native node to native node, attached before detached', () => {
  const to = (...targets: number[]) => targets.map((t) => ({ type: 'internal', name: 'x', to: t }));
  const nodes: PlannedNode[] = [
    { type: 'synthetic', name: '', edges: to(1, 2) },
    { type: 'native', name: '<a>', detachedness: 1, edges: to(3) },
    { type: 'native', name: '<b>', detachedness: 2, edges: to(3, 4, 5) },
    { type: 'native', name: '<c>' },
    { type: 'native', name: '<d>', edges: to(6) },
    { type: 'object', name: 'Wrapper', edges: to(7) },
    { type: 'native', name: '<e>' },
    { type: 'native', name: '<f>' },
  ];
  const { graph } = modelOf(nodes);
  assert.deepEqual([...graph.detachedness], [0, 1, 2, 1, 2, 0, 2, 0]);
});

test("Node's own bindings, which Node 20 and 22 mark as detached, are out of no document", () => {
  const { graph, totals } = modelOf([
    {
      type: 'synthetic',
      name: '',
      edges: [1, 2, 3].map((to) => ({ type: 'internal' as const, name: 'x', to })),
    },
    {
      type: 'native',
      name: 'Node / BindingData',
      size: 8,
      detachedness: 2,
      edges: [{ type: 'internal', name: 'x', to: 4 }],
    },
    { type: 'synthetic', name: 'Node / BindingData', size: 8, detachedness: 2 },
    { type: 'native', name: '<div>', size: 8, detachedness: 2 },
    { type: 'native', name: 'Node / AliasedFloat64Array', size: 8 },
  ]);
  assert.deepEqual([...graph.detachedness], [0, 0, 0, 2, 0]);
  assert.deepEqual([totals.detachedCount, totals.detachedSize], [1, 8]);
  assert.equal(nodeLabel(graph, 1), 'Node / BindingData');
});

test('long lists of children are sorted exactly, however large', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.nat(100),
          fc.integer({ min: 2 ** 31, max: 2 ** 31 + 50 }),
          fc.double({ min: 2 ** 32, max: 2 ** 40, noNaN: true }).map(Math.floor),
        ),
      ),
      (sizes) => {
        const nodes = Uint32Array.from(sizes.keys());
        const size = Float64Array.from(sizes);
        sortLong(nodes, size);
        const want = [...sizes.keys()].sort((a, b) => sizes[b] - sizes[a] || a - b);
        assert.deepEqual([...nodes], want);
      },
    ),
  );
});
