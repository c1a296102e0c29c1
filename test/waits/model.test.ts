/** What a recording of waits means, on recordings made by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseGoal } from '../../source/cpu/goals.ts';
import { diagnoseWaits } from '../../source/diagnose/waits/diagnose.ts';
import { SourceReader } from '../../source/files/reader.ts';
import { WaitsDraft } from '../../source/load/waits/draft.ts';
import { WaitsTrace } from '../../source/load/waits/trace.ts';
import { apdex } from '../../source/waits/apdex.ts';
import { buildWaits } from '../../source/waits/build.ts';
import { longestTurn } from '../../source/waits/busy.ts';
import { evaluateWaitsGoal } from '../../source/waits/goals.ts';
import {
  hostLabel,
  keyOf,
  pathLabel,
  redisLabel,
  requestLabel,
  sqlLabel,
} from '../../source/waits/labels.ts';
import type { LoadStep, QueryShape } from '../../source/waits/recording.ts';
import { mergedRoutes } from '../../source/waits/routes.ts';
import { fitScaling } from '../../source/waits/scaling.ts';

test('labels hold no values', () => {
  for (const [sql, label] of [
    [
      "SELECT * FROM users WHERE email = 'a@b.c' AND id = 42",
      'SELECT * FROM users WHERE email = ? AND id = ?',
    ],
    ['SELECT a FROM t WHERE id IN (1, 2, 3)', 'SELECT a FROM t WHERE id IN (?, …)'],
    ['SELECT a FROM t WHERE id IN ($1)', 'SELECT a FROM t WHERE id IN (?, …)'],
    ["INSERT INTO t VALUES (1, 'x'), (2, 'y')", 'INSERT INTO t VALUES (?, …), …'],
    ["SELECT 'it''s' -- a secret\n, \"name\"::text", 'SELECT ? , "name"::text'],
    ['SELECT /* token 123 */ $$body$$;', 'SELECT ?'],
    ["SELECT 'open", 'SELECT ?'],
  ])
    assert.equal(sqlLabel(sql), label);
  assert.equal(sqlLabel('SELECT "secret"', true), 'SELECT ?');
  for (const [path, label] of [
    ['/users/42?token=x', '/users/:id'],
    ['/a/6f1ed002-ab58-4a5e-8f2b-1c2d3e4f5a6b/b', '/a/:id/b'],
    ['/mail/anna%40example.com', '/mail/:id'],
    ['', '/'],
  ])
    assert.equal(pathLabel(path), label);
  assert.equal(hostLabel('localhost:51234'), 'localhost:*');
  assert.equal(requestLabel('get', 'api.example.com:8443', '/v1/x'), 'GET api.example.com:8443/v1/x');
  assert.equal(redisLabel('get', 'session:9f8e'), 'GET session:*');
  assert.equal(redisLabel('get', 'anna'), 'GET');
});

test('many paths with an id in one position are one route', () => {
  const many = (path: (k: number) => string, count = 8) =>
    Array.from({ length: count }, (_, k) => path(k + 1));
  const merged = (labels: string[]) => {
    const map = mergedRoutes(labels);
    return new Set(labels.map((label) => map.get(label) ?? label));
  };
  const same = (labels: string[]) => assert.deepEqual(merged(labels), new Set(labels));
  const one = (labels: string[], route: string) => assert.deepEqual([...merged(labels)], [route]);
  const things = ['gloves', 'hats', 'red-socks', 'tea'];
  one(
    many((k) => `GET /p/${things[k % 4]}-${k * 53}`),
    'GET /p/:id',
  );
  one(
    many((k) => `GET shop:80/p/${k}-tea/parts/sku${k}0${k}`),
    'GET shop:80/p/:id/parts/:id',
  );
  one(
    many((k) => `/files/a${k}f${k}b${k}.webp`),
    '/files/:id.webp',
  );
  // Names of routes stay, beside ids too; so do few paths, versions, and names of scripts.
  assert.deepEqual(
    merged([...many((k) => `POST /p/tea-${k}`), 'GET /p/tea-9', 'GET /p/new', 'GET /p']),
    new Set(['POST /p/:id', 'GET /p/:id', 'GET /p/new', 'GET /p']),
  );
  same(many((k) => `GET /step-${k}`, 7));
  same(many((k) => `GET /v${k}/oauth2/list`, 12));
  same(many((k) => `GET /js/chunk-${k}.js`, 12));
  same(many((k) => `GET /${'abcdefghijkl'[k]}/page-${k}`, 8));
  same(['GET /users/:id', 'GET /', '(request)', 'POST /rpc.call']);
});

test('requests and operations of merged paths are one row each, sums too', () => {
  const draft = new WaitsDraft();
  for (let k = 0; k < 10; k++) {
    const request = draft.addRequest(`GET /p/hat-${k}`, k * 100, k * 100 + 50, 200);
    const label = `GET stock/items/hat-${k}`;
    draft.addOperation({ kind: 'http', label, start: k * 100, end: k * 100 + 20, request });
    draft.addOperation({ kind: 'task', label: `t /hat-${k}`, start: k * 100, end: k * 100 + 1, request });
  }
  const label = 'GET stock/items/hat-77';
  draft.sums.push({ kind: 'http', label, stack: 0, count: 5, micros: 10, longest: 4, failed: 0 });
  const { routes, operations } = buildWaits(draft.finish('x', 1), null);
  assert.deepEqual(
    routes.map(({ route, rows }) => [route, rows.length]),
    [['GET /p/:id', 10]],
  );
  assert.deepEqual(
    operations.filter(({ kind }) => kind === 'http').map(({ label, count }) => [label, count]),
    [['GET stock/items/:id', 15]],
  );
  assert.equal(operations.filter(({ kind }) => kind === 'task').length, 10);
});

test('keys are the same for the same values of one run, and are never 0', () => {
  assert.equal(keyOf(['a', 1, { b: 2 }], 7), keyOf(['a', 1, { b: 2 }], 7));
  assert.notEqual(keyOf(['a', 1], 7), keyOf(['a', '1'], 7));
  assert.notEqual(keyOf(['a'], 7), keyOf(['a'], 8));
  assert.ok(keyOf([], 0) > 0);
});

const MS = 1000;

/** One request of 100 ms: 20 ms of its own, two waits side by side (30 and 50 ms), then one of 30 ms. */
function oneRequest(): WaitsDraft {
  const draft = new WaitsDraft();
  const request = draft.addRequest('GET /a', 1000 * MS, 1100 * MS, 200);
  const one = (label: string, start: number, end: number) =>
    draft.addOperation({ kind: 'sql', label, start: start * MS, end: end * MS, request });
  one('SELECT a', 1010, 1040);
  one('SELECT b', 1010, 1060);
  one('SELECT c', 1065, 1095);
  return draft;
}

test('along the critical path what runs side by side counts once', () => {
  const { routes, operations } = buildWaits(oneRequest().finish('x', 0), null);
  assert.deepEqual(
    routes.map(({ route, totalMicros, waitMicros, cpuMicros, blockedMicros }) => [
      route,
      totalMicros,
      waitMicros,
      cpuMicros,
      blockedMicros,
    ]),
    [['GET /a', 100 * MS, 80 * MS, 20 * MS, 0]],
  );
  const path = Object.fromEntries(operations.map(({ label, pathMicros }) => [label, pathMicros]));
  assert.deepEqual(path, { 'SELECT a': 0, 'SELECT b': 50 * MS, 'SELECT c': 30 * MS });
});

test('goals on operations, routes and the loop', () => {
  const model = buildWaits(oneRequest().finish('x', 0), null);
  const asked = (text: string) => {
    const { value, holds } = evaluateWaitsGoal(model, parseGoal(text)!);
    return [value, holds];
  };
  assert.deepEqual(asked('op.max(SELECT b) <= 60ms'), [50 * MS, true]);
  assert.deepEqual(asked('op.p95(SELECT) <= 20ms'), [50 * MS, false]);
  assert.deepEqual(asked('route.p99(/a) <= 0.2s'), [100 * MS, true]);
  assert.deepEqual(asked('route.p99(/nowhere) <= 0.2s')[1], null);
  assert.equal(parseGoal('op.p42(x) <= 3ms'), null);
});

test('Apdex: satisfied, tolerated, failed', () => {
  const draft = new WaitsDraft();
  for (const [took, status] of [
    [10, 200],
    [20, 200],
    [70, 200],
    [500, 200],
    [10, 500],
  ])
    draft.addRequest('GET /', 0, took * MS, status);
  const model = buildWaits(draft.finish('x', 0), null);
  assert.equal(apdex(model, model.routes[0], 20 * MS), 2.5 / 5);
  assert.equal(model.routes[0].errors, 1);
});

test('a timer is ready when it is due', () => {
  const draft = new WaitsDraft();
  draft.addOperation({ kind: 'timer', label: 'setTimeout 30 ms', start: 0, end: 80 * MS });
  const [row] = buildWaits(draft.finish('x', 0), null).operations;
  assert.deepEqual([row.remoteMicros, row.readyMicros], [30 * MS, 50 * MS]);
});

const event = (text: string) => `${text},`;
const HEAD = event('{"ph":"M","name":"culprit.waits","pid":1,"tid":0,"ts":0,"args":{"version":1}}');
const begin = (id: number, ts: number) =>
  event(`{"ph":"b","cat":"http","name":"GET a/","id":"${id}","ts":${ts},"args":{}}`);
const end = (id: number, ts: number) =>
  event(`{"ph":"e","cat":"http","name":"GET a/","id":"${id}","ts":${ts},"args":{}}`);

function read(...lines: string[]) {
  const trace = new WaitsTrace();
  for (const line of ['{"traceEvents":[', HEAD, ...lines]) trace.line(line);
  return trace.finish().finish('x', 0);
}

test('what is damaged is left out and said: cut lines, lost halves, clocks that step back', () => {
  const { operations, dataQuality } = read(
    begin(1, 1000),
    end(1, 3000),
    end(2, 4000),
    begin(3, 5000),
    begin(4, 9000),
    end(4, 8000),
    '{"ph":"b","cat":"ht',
  );
  assert.equal(operations.count, 3);
  const row = Array.from(operations.end, (time, i) => time - operations.start[i]);
  assert.deepEqual(row.toSorted(), [0, 2000, Number.NaN]);
  assert.deepEqual(dataQuality, [
    '1 damaged line left out',
    '2 events that ended before it began, or without a beginning',
    'the program was killed: up to a second at its end is missing',
  ]);
});

test('a program that waited for nothing is refused in one line', () => {
  assert.throws(() => read(), /waited for nothing/);
});

const step = (connections: number, perSecond: number): LoadStep => ({
  connections,
  perSecond,
  rate: null,
  fromMicros: 0,
  toMicros: 1,
  requests: 1,
  p50Micros: 1,
  p95Micros: 1,
  p99Micros: 1,
  maxMicros: 1,
  errors: 0,
});

test('the Universal Scalability Law is found again in what follows it', () => {
  const law = (n: number) => (1000 * n) / (1 + 0.05 * (n - 1) + 0.001 * n * (n - 1));
  const found = fitScaling([1, 2, 4, 8, 16, 32, 64].map((n) => step(n, law(n))))!;
  assert.ok(Math.abs(found.one - 1000) < 1);
  assert.ok(Math.abs(found.contention - 0.05) < 1e-6);
  assert.ok(Math.abs(found.coherency - 0.001) < 1e-6);
  assert.equal(Math.round(found.peak!), 31);
  const linear = fitScaling([1, 2, 4, 8].map((n) => step(n, 100 * n)))!;
  assert.equal(linear.most === null || linear.most > 1e6, true);
  assert.equal(fitScaling([step(1, 1), step(2, 2)]), null);
});

/** Beats of a loop that was late by so many milliseconds, of which other programs had every core. */
function lateLoop(draft: WaitsDraft, delay: number, core: number): void {
  for (let time = 1010; time < 1100; time += 45) draft.addBeat(time * MS, delay * MS, 0, core * MS);
}

const findingsOf = (draft: WaitsDraft) =>
  diagnoseWaits(buildWaits(draft.finish('x', 0), null), new SourceReader({ roots: [] }));

test('a loop that is late because other programs have every core is not blocked by the program', () => {
  const rules = (core: number) => {
    const draft = new WaitsDraft();
    for (let r = 0; r < 4; r++) {
      const request = draft.addRequest('GET /a', 1000 * MS, 1100 * MS, 200);
      for (const [start, end] of [
        [1002, 1055],
        [1056, 1100],
      ])
        draft.addOperation({ kind: 'redis', label: 'GET a:*', start: start * MS, end: end * MS, request });
    }
    const quick = { kind: 'redis', label: 'GET a:*', start: 990 * MS, end: 991 * MS };
    for (let i = 0; i < 5; i++) draft.addOperation(quick);
    lateLoop(draft, 43, core);
    const model = buildWaits(draft.finish('x', 0), null);
    return { share: model.loop.coreShare, rules: findingsOf(draft).map(({ rule }) => rule) };
  };
  const own = rules(0);
  assert.equal(own.share, 0);
  assert.ok(own.rules.includes('blocked-loop'), own.rules.join());
  const starved = rules(42);
  assert.ok(starved.share > 0.9);
  assert.ok(!starved.rules.includes('blocked-loop'), starved.rules.join());
});

test('what ends later in the turn of a late beat was ready at any time of that turn', () => {
  const beat = new WaitsDraft();
  beat.addBeat(1000 * MS, 900 * MS, 0, 0);
  const recording = beat.finish('x', 0);
  for (const [after, turn] of [
    [1, 910],
    [8, 910],
    [12, 13],
  ])
    assert.equal(longestTurn(recording, recording.beats.time[0] + after * MS), turn * MS);
});

test('what requests waited before they began is held against that wait and their own time together', () => {
  const draft = new WaitsDraft();
  // Short requests, five behind each turn of the loop of 100 ms.
  for (let turn = 1; turn <= 4; turn++) {
    draft.addBeat((1000 + turn * 100) * MS, 95 * MS, 0, 0);
    for (let i = 0; i < 5; i++)
      draft.addRequest('GET /a', (1000.5 + turn * 100) * MS, (1001.5 + turn * 100) * MS, 200);
  }
  const found = findingsOf(draft).find(({ rule }) => rule === 'blocked-loop')!;
  assert.ok(found.impact.share! < 1, 'their own 20 ms would not go');
  assert.match(
    found.impact.text,
    /^up to \S+× faster \(if these 97 % of requests' time, \d+ ms with the wait before they begin, disappeared\)$/,
  );
  assert.match(
    found.evidence[0].text,
    /^\d+ requests came in while the loop was blocked: they waited 47\.5 ms on average before they began$/,
  );
});

test('what repeats because --load sends the same URL again says nothing of real users', () => {
  const finding = ({ load = false, urls = 1, within = 1 }) => {
    const draft = new WaitsDraft();
    for (let r = 0; r < 20; r++) {
      const at = 1000 + r * 10;
      const request = draft.addRequest('GET /a', at * MS, (at + 9) * MS, 200, 1 + (r % urls));
      for (let i = 0; i < within; i++) {
        const start = (at + i * 2) * MS;
        draft.addOperation({ kind: 'http', label: 'GET b/c', start, end: start + 2 * MS, request, key: 7 });
      }
    }
    if (load)
      draft.load.push({
        ...{ connections: 1, rate: null, fromMicros: 0, toMicros: 1, requests: 20, perSecond: 1 },
        ...{ p50Micros: 1, p95Micros: 1, p99Micros: 1, maxMicros: 1, errors: 0 },
      });
    return findingsOf(draft).find(({ rule }) => rule === 'repeated-request');
  };
  assert.match(finding({})!.title, /20 times with the same values: cache the results$/);
  assert.equal(finding({ load: true }), undefined);
  assert.match(finding({ load: true, urls: 5 })!.title, /cache the results$/);
  assert.match(finding({ load: true, within: 3 })!.title, /within one request: ask once$/);
});

test('an operation whose stack was not taken counts where the same was called before', () => {
  const trace = new WaitsTrace();
  const line = (event: object) => trace.line(`${JSON.stringify(event)},`);
  const ids = { pid: 1, tid: 0 };
  line({ ph: 'M', name: 'culprit.stack', ...ids, ts: 0, args: { id: 1, stack: ['load file:///a.js:1:1'] } });
  for (const [id, name, stack] of [
    [1, 'SELECT a', 0],
    [2, 'SELECT a', 1],
    [3, 'SELECT a', 0],
    [4, 'SELECT b', 0],
  ] as const) {
    line({ ph: 'b', cat: 'sql', name, id: String(id), ...ids, ts: id * 10, args: { stack } });
    line({ ph: 'e', cat: 'sql', name, id: String(id), ...ids, ts: id * 10 + 5, args: {} });
  }
  line({ ph: 'M', name: 'culprit.end', ...ids, ts: 99, args: { stacks: { taken: 1, skipped: 3 } } });
  const { operations, dataQuality } = trace.finish().finish('x', 0);
  assert.deepEqual([...operations.stack], [1, 1, 1, 0]);
  assert.match(dataQuality.join(), /3 operations of 4 have no separate stack/);
});

test('events of another shape than they should have are as if they said nothing', () => {
  const trace = new WaitsTrace();
  for (const event of [
    { ph: 'M', name: 'culprit.stack', ts: 0, args: { id: 1, stack: 5 } },
    { ph: 'M', name: 'culprit.plan', ts: 0, args: { label: 'SELECT a', engine: 'SQLite', rows: 5 } },
    { ph: 'M', name: 'culprit.end', ts: 9, args: { stacks: null } },
    { ph: 'b', cat: 'sql', name: 'SELECT a', id: '1', ts: 1, args: null },
    { ph: 'e', cat: 'sql', name: 'SELECT a', id: '1', ts: 5, args: null },
    { ph: 'C', name: 'event loop', ts: 6, args: null },
  ])
    trace.line(`${JSON.stringify(event)},`);
  const recording = trace.finish().finish('x', 0);
  assert.equal(recording.operations.count, 1);
  assert.deepEqual(recording.plans[0].rows, []);
});

/** Queries of one label, so many in each of twenty requests. */
function queries(label: string, shape: Partial<QueryShape>, perRequest = 1, sync = false): WaitsDraft {
  const draft = new WaitsDraft();
  for (let r = 0; r < 20; r++) {
    const at = 1000 + r * 100;
    const request = draft.addRequest('GET /a', at * MS, (at + 60) * MS, 200);
    for (let i = 0; i < perRequest; i++) {
      const start = (at + i * (60 / perRequest)) * MS;
      draft.addOperation({ kind: 'sql', label, start, end: start + (55 / perRequest) * MS, request, sync });
    }
  }
  const none = { answers: 0, rows: 0, columns: 0, bytes: 0, paged: 0, passed: 0, writes: 0, alone: 0 };
  draft.shapes.push({ label, ...none, ...shape });
  return draft;
}

test('OFFSET is a finding where it passes over many rows', () => {
  const label = 'SELECT id FROM logs WHERE app = ? ORDER BY id DESC LIMIT ? OFFSET ?';
  const [far] = findingsOf(queries(label, { paged: 20, passed: 200_000 }));
  assert.equal(far.rule, 'query-form');
  assert.equal(far.verdict, 'optimize');
  assert.match(far.evidence[0].text, /reads 10,000 rows to pass over them/);
  assert.equal(far.code?.after, 'SELECT id FROM logs WHERE app = ? AND id < ? ORDER BY id DESC LIMIT ?;');
  const near = findingsOf(queries(label, { paged: 20, passed: 400 }));
  assert.ok(!near.some(({ rule }) => rule === 'query-form'), 'the first pages cost what they hold');
});

test('SELECT * is a finding where rows are wide', () => {
  const label = 'SELECT * FROM documents LIMIT ?';
  const [wide] = findingsOf(queries(label, { answers: 20, rows: 2000, columns: 5, bytes: 20 * 50_000 }));
  assert.equal(wide.rule, 'query-form');
  assert.match(wide.title, /fetches all 5 columns, 50\.0 kB a row/);
  const narrow = findingsOf(queries(label, { answers: 20, rows: 2000, columns: 3, bytes: 20 * 40 }));
  assert.ok(!narrow.some(({ rule }) => rule === 'query-form'));
});

test('writes that belong together want a transaction, single ones do not', () => {
  const label = 'INSERT INTO votes (poll) VALUES (?)';
  const found = (shape: Partial<QueryShape>, perRequest: number) =>
    findingsOf(queries(label, shape, perRequest, true)).map(({ rule }) => rule);
  assert.equal(found({ writes: 200, alone: 200 }, 10)[0], 'query-form');
  assert.ok(!found({ writes: 200, alone: 0 }, 10).includes('query-form'), 'they are in one');
  assert.ok(!found({ writes: 20, alone: 20 }, 1).includes('query-form'), 'one alone is its own');
});

test('connections that are needed at the same time are no lack of keep-alive', () => {
  const found = (apart: number) => {
    const draft = new WaitsDraft();
    for (let i = 0; i < 40; i++) {
      const start = (1000 + i * apart) * MS;
      draft.addOperation({ kind: 'http', label: 'GET b/:id', start, end: start + 30 * MS });
      draft.addOperation({ kind: 'net', label: 'connect b', start, end: start + 10 * MS });
    }
    return findingsOf(draft).map(({ rule }) => rule);
  };
  assert.ok(found(40).includes('no-keep-alive'));
  assert.ok(!found(0).includes('no-keep-alive'));
});
