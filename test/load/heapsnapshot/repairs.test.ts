import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assemble } from '../../../source/load/heapsnapshot/assemble.ts';
import { checkNames } from '../../../source/load/heapsnapshot/checks.ts';
import { readSnapshot } from '../../../source/load/heapsnapshot/reader.ts';
import { encode, memoryBytes, type PlannedNode, plan } from './write.ts';

const nodes: PlannedNode[] = [
  { type: 'synthetic', name: '', edges: [{ type: 'element', name: 1, to: 1 }] },
  { type: 'synthetic', name: '(GC roots)', edges: [{ type: 'element', name: 1, to: 2 }] },
  { type: 'object', name: 'Kept', size: 8, edges: [{ type: 'property', name: 'x', to: 3 }] },
  { type: 'string', name: 'text', size: 8 },
];
const planned = (list = nodes) => plan(list, { locations: [12, 3, 4, 5] });

function read(snapshot: unknown, chunk?: number) {
  const raw = readSnapshot(memoryBytes(encode(snapshot)), { chunk });
  const graph = assemble(raw);
  const quality = [...raw.dataQuality, ...checkNames(graph)];
  return { graph, quality, said: quality.join('\n') };
}

test('what is whole is not said to be repaired', () => {
  assert.deepEqual(read(planned()).quality, []);
});

test('a root that is not the first node is found, by its index and without', () => {
  const moved = (to: number) => ({ type: 'element', name: 1, to });
  const list: PlannedNode[] = [
    { type: 'synthetic', name: '(GC roots)', edges: [moved(2)] },
    { type: 'synthetic', name: '', id: 99, edges: [moved(0)] },
    ...nodes.slice(2),
  ];
  const found = read(planned(list));
  assert.equal(found.graph.root, 1);
  assert.match(found.said, /^Node 0, which the header calls the root, is not; node 1 is used/);
  const named = planned(list);
  Object.assign(named.snapshot, { root_index: 6 });
  assert.deepEqual([read(named).graph.root, read(named).quality], [1, []]);
  for (const wrong of [3, -6, '6', 6000]) {
    const astray = planned(list);
    Object.assign(astray.snapshot, { root_index: wrong });
    assert.equal(read(astray).graph.root, 1);
    assert.match(read(astray).said, /places the root at .*, where no node begins; node 1 is used/);
  }
});

test('edges to no node lead to the root that was found', () => {
  const list = [nodes[2], nodes[1], nodes[0], nodes[3]].map((node) => ({ ...node }));
  list[0].edges = [{ type: 'property', name: 'astray', to: 77 }];
  const { graph } = read(planned(list));
  assert.deepEqual([graph.root, graph.edgeTarget[0]], [2, 2]);
});

test('counts that are none are told as they are', () => {
  for (const [value, words] of [
    [-5, 'declares -5 nodes'],
    ['many', 'declares "many" nodes'],
    [null, 'declares null nodes'],
    [undefined, 'declares no number of nodes'],
  ] as const) {
    const odd = planned();
    odd.snapshot.node_count = value as never;
    assert.equal(read(odd).said, `The header ${words}; the file holds 4.`);
  }
});

test('ids given twice are counted, near each other or far apart', () => {
  for (const id of [7, 4_000_000_000]) {
    const list = nodes.map((node, i) => (i > 0 ? { ...node, id } : node));
    assert.match(read(planned(list)).said, /^2 nodes have the id of another/);
  }
});

test('places in source that belong to no node', () => {
  const list = plan(nodes, { locations: [12, 3, 4, 5, 13, 3, 4, 5, 6000, 3, 4, 5] });
  const { graph, said } = read(list);
  assert.equal(graph.locations.count, 1);
  assert.match(said, /^2 of 3 source locations belong to no node/);
});

test('references of a type that the header does not name', () => {
  const odd = planned();
  odd.edges[6] = 99;
  const { said } = read(odd);
  assert.match(said, /^1 references have an unknown type; they count as properties\.$/);
});

test('escapes that are not valid JSON, through windows of any size', () => {
  const text = JSON.stringify(planned()).replace(
    '"text"',
    '"t\\q\\x" , "\\u12" , "\\u00zz\\uzz" , "\\u00e9 \\\\ \\" \\n"',
  );
  for (const chunk of [1, 2, 3, 7, 1 << 18])
    assert.match(read(text, chunk).said, /^3 names have escapes that are not valid JSON/);
});

test('what follows the end is named with its place', () => {
  const text = JSON.stringify(planned());
  assert.deepEqual(read(`${text} \n`).quality, []);
  for (const after of ['garbage{}', '\0', '\n}'])
    assert.match(
      read(text + after).said,
      new RegExp(`from byte ${text.length + Number(after === '\n}')} on, was left out`),
    );
});

test('a cut is told once, and inside a key as between two', () => {
  const text = JSON.stringify(planned()).replace('"trace_tree":[]', '"trace_tree":[1,0,0,0,[]]');
  for (let end = text.indexOf(',"trace_function_infos"'); end < text.length; end++) {
    const { quality, graph } = read(text.slice(0, end));
    assert.equal(graph.nodeCount, 4);
    const cuts = quality.filter((line) => line.includes(`cut off at byte ${end}`));
    assert.equal(cuts.length, 1, quality.join('\n'));
  }
});
