import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf, node, readAll, readOne, samplesOf, small } from './helpers.ts';

test('the current format, column by column', () => {
  const recording = readOne(small());
  assert.equal(recording.kind, 'cpu');
  assert.deepEqual(namesOf(recording), ['(root)', '(root)>a', '(root)>a>b']);
  assert.deepEqual([...recording.nodes.parent], [-1, 0, 1]);
  assert.deepEqual([...recording.nodes.weight], [0, 2, 1]);
  assert.deepEqual([...recording.ticks.start], [0, 0, 1, 1]);
  assert.deepEqual([...recording.ticks.line], [5]);
  assert.deepEqual([...recording.ticks.ticks], [2]);
  assert.deepEqual([...recording.frames.line], [3, 3, 3]);
  assert.deepEqual([...recording.frames.column], [5, 5, 5]);
  assert.deepEqual([...recording.frames.scriptId], [7, 7, 7]);
  assert.equal(recording.strings[0], '');
  const { timeline } = recording;
  assert.deepEqual([...timeline.node], [1, 2, 1]);
  // Steps of 100 and 150: the last is capped at their median, 125, but the recording ends 50 after it.
  assert.deepEqual([...timeline.time], [100, 200, 350, 400]);
  assert.equal(timeline.startMicros, 1000);
  assert.equal(timeline.wallMicros, 400);
  assert.equal(timeline.leadInMicros, 100);
  assert.equal(timeline.tailMicros, 0);
  assert.equal(timeline.medianIntervalMicros, 125);
  assert.deepEqual(recording.dataQuality, []);
});

test('all columns stand on shared memory', () => {
  const { frames, nodes, ticks, timeline } = readOne(small());
  for (const part of [frames, nodes, ticks, timeline]) {
    for (const column of Object.values(part)) {
      if (ArrayBuffer.isView(column)) assert.ok(column.buffer instanceof SharedArrayBuffer);
    }
  }
});

test('the last sample is capped at the numeric median, the tail belongs to nobody', () => {
  const recording = readOne({
    ...small(),
    samples: [2, 2, 2, 2],
    timeDeltas: [0, 9, 10, 100],
    endTime: 11_000,
  });
  assert.equal(recording.timeline.medianIntervalMicros, 10);
  assert.deepEqual([...recording.timeline.time], [0, 9, 19, 119, 129]);
  assert.equal(recording.timeline.tailMicros, 10_000 - 129);
});

test('negative deltas: stable time order, counted', () => {
  const recording = readOne({
    ...small(),
    samples: [2, 3, 1, 2, 3],
    timeDeltas: [100, 100, -50, -30, 80],
    endTime: 1300,
  });
  // Times 100, 200, 150, 120, 200.
  assert.deepEqual([...recording.timeline.time], [100, 120, 150, 200, 200, 225]);
  assert.deepEqual([...recording.timeline.node], [1, 1, 0, 2, 2]);
  // Steps 20, 30, 50, 0: their median is 25.
  assert.equal(recording.timeline.medianIntervalMicros, 25);
  assert.deepEqual(recording.dataQuality, ['2 samples had negative time deltas and were put in time order']);
});

test('a sample before the start moves the start', () => {
  const { timeline, dataQuality } = readOne({ ...small(), timeDeltas: [-20, 30, 10] });
  assert.deepEqual([...timeline.time], [0, 30, 40, 60]);
  assert.equal(timeline.startMicros, 980);
  assert.equal(timeline.wallMicros, 420);
  assert.equal(dataQuality.length, 1);
});

test('absurd deltas count as nothing', () => {
  const text = JSON.stringify(small()).replace('[100,100,150]', '[100,1e18,null]');
  const { timeline, dataQuality } = readOne(text);
  assert.deepEqual([...timeline.time].slice(0, 3), [100, 100, 100]);
  assert.deepEqual(dataQuality, ['2 time deltas were not a number or longer than a year, and taken as 0']);
});

test('parent-only nodes, children before parents', () => {
  const recording = readOne({
    ...small(),
    nodes: [node(3, 'b', { parent: 2 }), node(2, 'a', { parent: 1 }), node(1, '(root)')],
  });
  assert.deepEqual(namesOf(recording), ['(root)', '(root)>a', '(root)>a>b']);
  assert.deepEqual(samplesOf(recording).names, ['a', 'b', 'a']);
  assert.deepEqual(recording.dataQuality, []);
});

test('missing end and start', () => {
  const { startTime, endTime, ...rest } = small();
  const noEnd = readOne({ ...rest, startTime });
  assert.deepEqual([...noEnd.timeline.time], [100, 200, 350, 475]);
  assert.equal(noEnd.timeline.wallMicros, 475);
  assert.equal(noEnd.dataQuality.length, 1);
  const noStart = readOne({ ...rest, endTime });
  assert.equal(noStart.timeline.startMicros, 0);
  assert.deepEqual([...noStart.timeline.time], [100, 200, 350, 475]);
});

test('an end before the last sample is moved to it', () => {
  const { timeline, dataQuality } = readOne({ ...small(), endTime: 1300 });
  assert.deepEqual([...timeline.time], [100, 200, 350, 350]);
  assert.equal(timeline.wallMicros, 350);
  assert.match(dataQuality[0], /end time is before the last sample/);
});

test('zero samples: hit counts and the wall time are kept', () => {
  const { timeline, nodes, dataQuality } = readOne({ ...small(), samples: [], timeDeltas: [] });
  assert.equal(timeline.count, 0);
  assert.equal(timeline.wallMicros, 400);
  assert.deepEqual([...nodes.weight], [0, 2, 1]);
  assert.match(dataQuality[0], /no samples/);
});

test('samples without times: spread evenly, or counted', () => {
  const { timeDeltas: _, ...untimed } = small();
  const spread = readOne({ ...untimed, endTime: 1300 });
  assert.deepEqual([...spread.timeline.time], [0, 100, 200, 300]);
  const still = readOne({ ...small(), timeDeltas: [0, 0, 0], endTime: 1300 });
  assert.deepEqual([...still.timeline.time], [0, 100, 200, 300]);
  assert.match(still.dataQuality[0], /^all time deltas are 0/);
  // A sample out of order may lead back to 0.
  const back = readOne({ ...small(), timeDeltas: [4, 60, -64], endTime: 1300 });
  assert.deepEqual([...back.timeline.time].slice(0, 3), [0, 4, 64]);
  const { startTime: _start, endTime: _end, ...bare } = untimed;
  const counted = readOne({ ...bare, nodes: small().nodes.map(({ hitCount: _, ...rest }) => rest) });
  assert.deepEqual([...counted.nodes.weight], [0, 2, 1]);
  assert.equal(counted.timeline.count, 0);
});

test('a sample that names no node is put on the root', () => {
  const { timeline, dataQuality } = readOne({ ...small(), samples: [2, 99, 3] });
  assert.deepEqual([...timeline.node], [1, 0, 2]);
  assert.deepEqual(dataQuality, ['1 sample named a node that is not there and was put on the root']);
});

test('more samples than times, more times than samples', () => {
  const short = readOne({ ...small(), timeDeltas: [100, 100] });
  assert.equal(short.timeline.count, 2);
  assert.deepEqual(short.dataQuality, ['1 sample has no time and was left out']);
  const long = readOne({ ...small(), timeDeltas: [100, 100, 100, 100] });
  assert.equal(long.timeline.count, 3);
  assert.deepEqual(long.dataQuality, ['1 time belongs to no sample and was left out']);
});

test('sparse, huge, negative and fractional ids', () => {
  for (const [a, b] of [
    [2_000_000_000, 5],
    [2 ** 40, 2 ** 40 + 1],
    [-3, 1e15],
    [1.5, 2.5],
  ]) {
    const recording = readOne({
      ...small(),
      nodes: [node(1, '(root)', { children: [a] }), node(a, 'a', { children: [b] }), node(b, 'b')],
      samples: [a, b, a],
    });
    assert.deepEqual(namesOf(recording), ['(root)', '(root)>a', '(root)>a>b'], `${a} ${b}`);
    assert.deepEqual([...recording.timeline.node], [1, 2, 1]);
    assert.deepEqual(recording.dataQuality, []);
  }
});

test('duplicate ids are one node', () => {
  const recording = readOne({
    ...small(),
    nodes: [...small().nodes, node(3, 'b', { hitCount: 4, children: [4] }), node(4, 'c')],
  });
  assert.deepEqual(namesOf(recording), ['(root)', '(root)>a', '(root)>a>b', '(root)>a>b>c']);
  assert.deepEqual([...recording.nodes.weight], [0, 2, 5, 0]);
  assert.deepEqual(recording.dataQuality, ['1 node had the id of another and was merged into it']);
});

test('cycles, second parents, strays and several roots hang from the root', () => {
  const recording = readOne({
    ...small(),
    nodes: [
      node(1, '(root)', { children: [2, 77] }),
      node(2, 'a', { children: [3] }),
      node(3, 'b', { children: [3] }),
      node(4, 'c', { children: [3] }),
      node(5, 'd', { children: [6] }),
      node(6, 'e', { children: [5] }),
    ],
  });
  assert.deepEqual(namesOf(recording).sort(), [
    '(root)',
    '(root)>a',
    '(root)>a>b',
    '(root)>c',
    '(root)>d',
    '(root)>d>e',
  ]);
  assert.equal(recording.dataQuality.length, 5);
  assert.ok(recording.nodes.parent.every((parent, row) => parent < row));
});

test('without a (root), one is added', () => {
  const recording = readOne({
    ...small(),
    nodes: [node(2, 'a', { children: [3] }), node(3, 'b'), node(4, 'c')],
  });
  assert.deepEqual(namesOf(recording), ['(root)', '(root)>a', '(root)>a>b', '(root)>c']);
  assert.deepEqual([...recording.timeline.node], [1, 2, 1]);
});

test('legacy head trees: flat, 1-based, in seconds, with timestamps', () => {
  const flat = (functionName: string, id: number, children: object[] = []) => ({
    children,
    functionName,
    scriptId: '12',
    url: functionName[0] === '(' ? '' : 'http://localhost/a.js',
    lineNumber: 4,
    columnNumber: 6,
    hitCount: 1,
    id,
    deoptReason: 'no reason',
  });
  const recording = readOne({
    head: flat('(root)', 1, [flat('a', 2, [flat('b', 3)]), flat('c', 4)]),
    startTime: 10.5,
    endTime: 10.501,
    samples: [2, 3, 4],
    timestamps: [10_500_100, 10_500_300, 10_500_500],
  });
  assert.deepEqual(namesOf(recording), ['(root)', '(root)>a', '(root)>c', '(root)>a>b'].sort());
  assert.deepEqual([...recording.frames.line], [3, 3, 3, 3]);
  assert.deepEqual([...recording.frames.column], [5, 5, 5, 5]);
  assert.deepEqual([...recording.frames.deopt], [0, 0, 0, 0]);
  assert.deepEqual([...recording.timeline.time], [100, 300, 500, 700]);
  assert.equal(recording.timeline.wallMicros, 1000);
  assert.equal(recording.timeline.startMicros, 10_500_000);
  assert.deepEqual(recording.dataQuality, []);
  const hitsOnly = readOne({ head: flat('(root)', 1, [flat('a', 2)]), startTime: 1, endTime: 3 });
  assert.equal(hitsOnly.timeline.wallMicros, 2_000_000);
});

test('allocation profiles: bytes, nested, samples of another shape passed over', () => {
  const at = (functionName: string, selfSize: number, children: object[] = []) => ({
    callFrame: { functionName, scriptId: '1', url: 'file:///a.js', lineNumber: 0, columnNumber: 0 },
    selfSize,
    id: 1,
    children,
  });
  const text = JSON.stringify({
    head: {
      ...at('(root)', 0, [
        { ...at('a', 512), id: 2 },
        { ...at('b', 4096), id: 3 },
      ]),
      id: 1,
    },
    samples: [{ size: 512, nodeId: 2, ordinal: 1 }],
  });
  const recording = readOne(text);
  assert.equal(recording.kind, 'allocation');
  assert.deepEqual(namesOf(recording), ['(root)', '(root)>a', '(root)>b']);
  assert.deepEqual([...recording.nodes.weight], [0, 512, 4096]);
  assert.equal(recording.timeline.count, 0);
  assert.deepEqual([...recording.frames.line], [0, 0, 0]);
  assert.deepEqual(recording.dataQuality, []);
});

test('100,000 levels deep: by children, by parents, nested', () => {
  const depth = 100_000;
  const names = Array.from({ length: depth }, (_, i) => (i === 0 ? '(root)' : 'f'));
  const list = (link: (i: number) => object) =>
    JSON.stringify({ ...small(), nodes: names.map((name, i) => node(i + 1, name, link(i))) });
  const nested =
    '{"head":' +
    names.map((name) => `{"functionName":"${name}","hitCount":1,"children":[`).join('') +
    ']}'.repeat(depth) +
    ',"startTime":1,"endTime":2}';
  for (const text of [
    list((i) => (i + 1 < depth ? { children: [i + 2] } : {})),
    list((i) => (i > 0 ? { parent: i } : {})),
    nested,
  ]) {
    const { nodes } = readOne(text);
    assert.equal(nodes.count, depth);
    assert.ok(nodes.parent.every((parent, row) => parent === row - 1));
  }
});

test('unknown keys of any depth are passed over, deopt reasons kept', () => {
  const deep = '['.repeat(50_000) + '{"a":[1,"]}",null,true,false,-1.5e3]}' + ']'.repeat(50_000);
  const text = JSON.stringify({ ...small(), $vscode: { rootPath: '/x' } })
    .replace('{"nodes"', `{"deep":${deep},"nodes"`)
    .replace('"hitCount":2', '"deoptReason":"wrong map","bailout":{"x":[{}]},"hitCount":2');
  const recording = readOne(text);
  assert.equal(recording.nodes.count, 3);
  assert.equal(recording.strings[recording.frames.deopt[1]], 'wrong map');
});

test('names: escapes, UTF-8, surrogates; one string however it is spelled', () => {
  const spelled = String.raw`"\u0066\u00e9\ud83d\ude00\n\"\\\/\ud800"`;
  const plain = JSON.stringify('fé😀\n"\\/').slice(0, -1) + String.raw`\uD800"`;
  const text = JSON.stringify(small()).replace('"a"', spelled).replace('"b"', plain);
  const recording = readOne(text);
  const [, a, b] = recording.nodes.frame;
  assert.equal(recording.strings[recording.frames.name[a]], 'fé😀\n"\\/\ud800');
  assert.equal(recording.frames.name[a], recording.frames.name[b]);
  assert.equal(a, b);
});

test('a brace in a name does not make two functions one', () => {
  const frames = ['x}1', 'x}2', 'x}1', 'x}2'].map((name, i) => node(i + 2, name, { parent: 1 }));
  const recording = readOne({ ...small(), nodes: [node(1, '(root)'), ...frames] });
  const names = [...recording.nodes.frame].map((f) => recording.strings[recording.frames.name[f]]);
  assert.deepEqual(names, ['(root)', 'x}1', 'x}2', 'x}1', 'x}2']);
  assert.equal(recording.frames.count, 3);
});

test('functions without url are told apart by their script', () => {
  const made = (id: number, scriptId: string | number) => ({
    id,
    parent: 1,
    callFrame: { functionName: 'f', scriptId, url: '', lineNumber: 0, columnNumber: 0 },
  });
  const recording = readOne({ ...small(), nodes: [node(1, '(root)'), made(2, '8'), made(3, 9), made(4, 8)] });
  const [, a, b, c] = recording.nodes.frame;
  assert.notEqual(a, b);
  assert.equal(a, c);
});

test('what follows the recording is ignored, and said', () => {
  const text = JSON.stringify(small());
  const { dataQuality } = readOne(`${text}\n{"nodes":[]}`);
  assert.deepEqual(dataQuality, [
    `everything after byte ${text.length + 1}, where the recording's JSON ends, was ignored`,
  ]);
  assert.deepEqual(readOne(`\ufeff${text}\n`).dataQuality, []);
});

test('white space anywhere', () => {
  const pretty = readOne(JSON.stringify(small(), null, '\t\r\n '));
  assert.deepEqual(pretty.timeline, readOne(small()).timeline);
  assert.equal(readAll(JSON.stringify([small()].at(0))).length, 1);
});
