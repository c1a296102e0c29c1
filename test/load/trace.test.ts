import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf, readAll, samplesOf } from './helpers.ts';

const frame = (functionName: string) => ({
  functionName,
  scriptId: 5,
  url: 'https://shop.example/app.js',
  lineNumber: 1,
  columnNumber: 2,
});

/** Keys in the order Chrome writes them: `args` first. */
const event = (name: string, pid: number, tid: number, args: object, more: object = {}) => ({
  args,
  cat: 'disabled-by-default-v8.cpu_profiler',
  name,
  ph: 'P',
  pid,
  tid,
  ts: 1,
  ...more,
});

const chunk = (pid: number, id: string, data: object) => event('ProfileChunk', pid, 99, { data }, { id });

const events = () => [
  event('thread_name', 1, 11, { name: 'CrRendererMain' }, { ph: 'M' }),
  event('thread_name', 1, 12, { name: 'DedicatedWorker thread' }, { ph: 'M' }),
  event('Profile', 1, 11, { data: { startTime: 1000 } }, { id: '0x1' }),
  event('Profile', 1, 12, { data: { startTime: 5000 } }, { id: '0x2' }),
  event('UpdateCounters', 1, 11, { data: { nodes: 17, timeDeltas: [1, 2, 3], samples: [1] } }, { ph: 'I' }),
  chunk(1, '0x1', {
    cpuProfile: {
      nodes: [
        { callFrame: frame('(root)'), id: 1 },
        { callFrame: frame('a'), id: 2, parent: 1 },
      ],
      samples: [2, 2],
    },
    lines: [7, 7],
    timeDeltas: [10, 20],
  }),
  chunk(1, '0x2', {
    cpuProfile: { nodes: [{ callFrame: frame('(root)'), id: 1 }], samples: [1] },
    timeDeltas: [5],
  }),
  chunk(1, '0x1', {
    cpuProfile: { nodes: [{ callFrame: frame('b'), id: 3, parent: 2 }], samples: [3, 2] },
    lines: [9, 0],
    timeDeltas: [30, 40],
    endTime: 1150,
  }),
];

for (const [form, wrap] of [
  [
    'an object',
    (list: object[]) => ({ metadata: { 'start-time': '2026-02-03T04:05:06Z' }, traceEvents: list }),
  ],
  ['a bare list', (list: object[]) => list],
] as const) {
  test(`chunks are merged by process and id, one recording for each thread: ${form}`, () => {
    const [main, worker, ...others] = readAll(JSON.stringify(wrap(events())));
    assert.equal(others.length, 0);
    assert.equal(main.thread, 'CrRendererMain (1:11)');
    assert.equal(worker.thread, 'DedicatedWorker thread (1:12)');
    assert.deepEqual(namesOf(main), ['(root)', '(root)>a', '(root)>a>b']);
    assert.deepEqual(samplesOf(main).names, ['a', 'a', 'b', 'a']);
    assert.deepEqual(samplesOf(main).times, [10, 30, 60, 100, 130]);
    assert.equal(main.timeline.startMicros, 1000);
    assert.equal(main.timeline.wallMicros, 150);
    assert.deepEqual([...main.ticks.start], [0, 0, 1, 2]);
    assert.deepEqual([...main.ticks.line], [7, 9]);
    assert.deepEqual([...main.ticks.ticks], [2, 1]);
    assert.deepEqual(main.dataQuality, ['one of 2 sampled threads of its trace: CrRendererMain (1:11)']);
    assert.equal(main.startedAt, form === 'an object' ? '2026-02-03T04:05:06.000Z' : null);
    assert.equal(worker.timeline.count, 1);
  });
}

test('a trace that is cut off keeps its whole events', () => {
  const text = JSON.stringify(events());
  const [main] = readAll(text.slice(0, text.lastIndexOf('"lines"')));
  assert.deepEqual(samplesOf(main).names, ['a', 'a']);
  assert.match(main.dataQuality.join('\n'), /cut off at byte/);
});

test('a chunk with a time too few does not shift the next', () => {
  const list = events();
  (list[5].args as { data: { timeDeltas: number[] } }).data.timeDeltas.pop();
  const [main] = readAll(JSON.stringify(list));
  assert.deepEqual(samplesOf(main).names, ['a', 'b', 'a']);
  assert.deepEqual(samplesOf(main).times.slice(0, 3), [10, 40, 80]);
  assert.deepEqual(main.dataQuality.slice(1), ['1 sample has no time and was left out']);
});

test('events of several threads are in no order: a profile may begin after its first chunk', () => {
  const list = events();
  const starts = list.filter(({ name }) => name === 'Profile');
  const [main, worker, ...others] = readAll(
    JSON.stringify([...list.filter(({ name }) => name !== 'Profile'), ...starts]),
  );
  assert.equal(others.length, 0);
  assert.deepEqual([main.thread, worker.thread], ['CrRendererMain (1:11)', 'DedicatedWorker thread (1:12)']);
  assert.equal(main.timeline.startMicros, 1000);
  assert.equal(main.timeline.wallMicros, 150);
});

test('a whole profile in one event', () => {
  const data = {
    cpuProfile: {
      nodes: [
        { callFrame: frame('(root)'), id: 1, hitCount: 0, children: [2] },
        { callFrame: frame('a'), id: 2, hitCount: 1 },
      ],
      startTime: 100,
      endTime: 200,
      samples: [2],
      timeDeltas: [40],
    },
  };
  const [recording] = readAll(JSON.stringify([event('CpuProfile', 3, 4, { data })]));
  assert.deepEqual(samplesOf(recording).times, [40, 100]);
});

test('a trace without a CPU profile says what to record', () => {
  assert.throws(
    () => readAll(JSON.stringify({ traceEvents: [event('RunTask', 1, 1, {})] })),
    /performance trace without a CPU profile/,
  );
});
