import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BROKEN_EDGE, EDGE_TYPES } from '../../../source/heap/graph/kinds.ts';
import { stringAt } from '../../../source/heap/graph/strings.ts';
import { InputError } from '../../../source/load/errors.ts';
import { type RawSnapshot, readSnapshot } from '../../../source/load/heapsnapshot/reader.ts';
import { finishSection, joinSection } from '../../../source/load/heapsnapshot/section.ts';
import { snapshotOfNode } from './own.ts';
import { encode, memoryBytes, plan } from './write.ts';

/** Reads it all back into what `JSON.parse` gives, so that one comparison covers every column. */
function assertSame(raw: RawSnapshot, parsed: ReturnType<typeof plan>) {
  const { meta } = parsed.snapshot;
  const fields = meta.node_fields.length;
  const at = (name: string) => meta.node_fields.indexOf(name);
  const types = meta.node_types[at('type')] as string[];
  assert.equal(raw.nodeCount, parsed.nodes.length / fields);
  let edge = 0;
  for (let n = 0; n < raw.nodeCount; n++) {
    const row = parsed.nodes.slice(n * fields, (n + 1) * fields);
    const got = [
      raw.header.nodeTypeNames[raw.nodes.type[n]],
      raw.nodes.name[n],
      raw.nodes.id[n],
      raw.nodes.size[n],
      raw.nodes.firstEdge[n + 1],
    ];
    const want = [
      types[row[at('type')]],
      row[at('name')],
      row[at('id')],
      row[at('self_size')],
      row[at('edge_count')],
    ];
    assert.deepEqual(got, want);
    edge += row[at('edge_count')];
  }
  assert.equal(raw.edgeCount, edge);
  for (let e = 0; e < edge; e++) {
    const [type, name, to] = parsed.edges.slice(e * 3, e * 3 + 3);
    assert.equal(EDGE_TYPES[raw.edges.type[e]], (meta.edge_types[0] as string[])[type]);
    assert.equal(raw.edges.name[e], name);
    assert.equal(raw.edges.target[e], to / fields);
  }
  assert.equal(raw.strings.count, parsed.strings.length);
  parsed.strings.forEach((text, i) => {
    assert.equal(stringAt(raw.strings, i), text);
  });
  assert.deepEqual([...raw.locations], parsed.locations);
  assert.deepEqual(raw.dataQuality, []);
}

const small = () =>
  plan(
    [
      {
        type: 'synthetic',
        name: '',
        edges: [
          { type: 'element', name: 1, to: 1 },
          { type: 'shortcut', name: 'window', to: 2 },
        ],
      },
      { type: 'synthetic', name: '(GC roots)', size: 5, edges: [{ type: 'weak', name: 'gone', to: 3 }] },
      {
        type: 'object',
        name: 'Wörld "quoted" \\ \n \ud800 lone',
        size: 4294967296 * 3,
        id: 4294967295,
        edges: [{ type: 'property', name: 'x', to: 3 }],
      },
      { type: 'string', name: '😀'.repeat(30), size: 1234567890 },
    ],
    { locations: [12, 3, 4, 5] },
  );

test('a snapshot is read the same through windows of any size, from files and from streams', () => {
  const want = small();
  const text = JSON.stringify(want);
  for (const bytes of [encode(text), encode(JSON.stringify(want, null, 1)), encode(`\ufeff${text}`)]) {
    for (const chunk of [1, 2, 3, 7, 64, 200, 1 << 18]) {
      assertSame(readSnapshot(memoryBytes(bytes), { chunk }), want);
      assertSame(readSnapshot(memoryBytes(bytes, false), { chunk }), want);
    }
  }
});

test('a snapshot of this Node is read as JSON.parse reads it, by one thread and in shares', () => {
  const path = join(tmpdir(), `culprit-reader-${process.pid}.heapsnapshot`);
  snapshotOfNode(path);
  const bytes = readFileSync(path);
  rmSync(path);
  const parsed = JSON.parse(bytes.toString());
  assertSame(readSnapshot(memoryBytes(bytes)), parsed);
  const source = memoryBytes(bytes);
  assertSame(
    readSnapshot(source, {
      together(job, sink, onBytes) {
        joinSection(source, job.section, sink, onBytes);
        return finishSection(source, job.section);
      },
    }),
    parsed,
  );
});

test('keys in any order, and keys nobody knows', () => {
  const want = small();
  const keys = ['strings', 'edges', 'locations', 'nodes', 'snapshot', 'trace_tree'] as const;
  const reordered = { future: { a: [1, '}]"', {}] }, ...Object.fromEntries(keys.map((k) => [k, want[k]])) };
  assertSame(readSnapshot(memoryBytes(encode(reordered))), want);
  assert.throws(() => readSnapshot(memoryBytes(encode(reordered), false)), InputError);
});

test('fields in other places, extra fields, and types numbered otherwise', () => {
  const want = small();
  const moved = structuredClone(want);
  const { meta } = moved.snapshot;
  meta.node_fields = ['edge_count', 'colour', 'name', 'detachedness', 'id', 'type', 'self_size'];
  meta.node_types = [
    'number',
    'number',
    'string',
    'number',
    'number',
    ['synthetic', 'novel', 'object'],
    'number',
  ] as never;
  meta.edge_fields = ['to_node', 'type', 'name_or_index'];
  meta.edge_types = ['node', ['weak', 'shortcut', 'element', 'property'], 'string_or_number'] as never;
  moved.nodes = [2, 9, 1, 0, 1, 0, 0, 0, 9, 2, 2, 3, 1, 77];
  moved.edges = [7, 2, 1, 7, 0, 5];
  moved.snapshot.node_count = 2;
  moved.snapshot.edge_count = 2;
  const raw = readSnapshot(memoryBytes(encode(moved)));
  assert.deepEqual(
    [...raw.nodes.type.subarray(0, 2)].map((t) => raw.header.nodeTypeNames[t]),
    ['synthetic', 'novel'],
  );
  assert.deepEqual([...raw.nodes.firstEdge.subarray(0, 3)], [0, 2, 0]);
  assert.deepEqual([raw.nodes.size[1], raw.nodes.id[1], raw.nodes.detachedness[1]], [77, 3, 2]);
  assert.deepEqual(
    [...raw.edges.type.subarray(0, 2)].map((t) => EDGE_TYPES[t]),
    ['element', 'weak'],
  );
  assert.deepEqual([...raw.edges.target.subarray(0, 2)], [1, 1]);
});

test('counts that lie cost nothing and are repaired', () => {
  for (const count of [0, 1, 3, 1e15]) {
    const want = small();
    want.snapshot.node_count = count;
    want.snapshot.edge_count = count;
    const raw = readSnapshot(memoryBytes(encode(want)));
    assert.equal(raw.nodeCount, 4);
    assert.equal(raw.edgeCount, 4);
    assert.match(raw.dataQuality.join('\n'), /the file holds 4/);
  }
});

test('edges to no node are broken, not followed', () => {
  const want = small();
  want.edges[2] = 7;
  want.edges[5] = 6 * 4;
  const raw = readSnapshot(memoryBytes(encode(want)));
  assert.deepEqual([...raw.edges.type.subarray(0, 3)], [BROKEN_EDGE, BROKEN_EDGE, 6]);
  assert.equal(raw.edges.broken[0], 2);
});

test('cut off anywhere: one clear line with the byte, or what can be read', () => {
  const bytes = encode(small());
  const text = new TextDecoder().decode(bytes);
  const graph = encode(text.slice(0, text.indexOf(',"trace_function_infos"'))).length;
  for (let end = 0; end < bytes.length; end++) {
    for (const seekable of [true, false]) {
      try {
        const raw = readSnapshot(memoryBytes(bytes.subarray(0, end), seekable));
        assert.ok(end >= graph, `accepted ${end} of ${bytes.length} bytes`);
        assert.equal(raw.edgeCount, 4);
        assert.ok(raw.dataQuality.length > 0);
      } catch (error) {
        assert.ok(error instanceof InputError, String(error));
        assert.match(error.message, /byte \d+|^it (has|holds) no/);
      }
    }
  }
});

test('what is no number among numbers is named with its place', () => {
  const text = JSON.stringify(small());
  for (const bad of ['-1', 'null', '"x"', '1.5', '{']) {
    const broken = text.replace(/"edges":\[\d+/, `"edges":[${bad}`);
    assert.throws(
      () => readSnapshot(memoryBytes(encode(broken))),
      (error: unknown) => error instanceof InputError && /expected at byte \d+, not/.test(error.message),
    );
  }
});

test('no nodes at all is refused by name', () => {
  assert.throws(() => readSnapshot(memoryBytes(encode(plan([])))), /holds no nodes/);
});

test('an allocation trace tree, however deep', () => {
  const want = small();
  const depth = 100_000;
  const tree = `[1,0,0,0,[${Array.from({ length: depth }, (_, i) => `${i + 2},0,1,8,[`).join('')}${']'.repeat(depth)}]]`;
  const text = JSON.stringify(want).replace('"trace_tree":[]', `"trace_tree":${tree}`);
  const raw = readSnapshot(memoryBytes(encode(text)));
  assert.equal(raw.traceTree!.count, depth + 1);
  assert.deepEqual([...raw.traceTree!.parent.subarray(0, 4)], [0, 0, 1, 2]);
  assert.equal(raw.traceTree!.parent[depth], depth - 1);
  assert.equal(raw.traceTree!.bytes[depth], 8);
});
