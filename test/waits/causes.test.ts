/** Programs with a cause planted in them, recorded with the real parts: each cause is the first finding. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type Other,
  operation,
  program,
  type Recorded,
  recordProgram,
  recordService,
  startAll,
  startMysql,
  startPostgres,
  startRedis,
  startUpstream,
  stopAll,
} from './support.ts';

let others: Other[] = [];
let upstream: Other;
let postgres: Other;
let redis: Other;
let mysql: Other;
before(async () => {
  others = await startAll(startUpstream, startPostgres, startRedis, startMysql);
  [upstream, postgres, redis, mysql] = others;
});
after(() => stopAll(others));

const numbered = (path: string, count: number) => Array.from({ length: count }, (_, i) => `${path}/${i + 1}`);
const first = ({ findings }: Recorded) => findings[0];
const within = (value: number, expected: number, what: string) =>
  assert.ok(
    Math.abs(value - expected) <= 0.1 * expected,
    `${what}: ${value} is not within 10 % of ${expected}`,
  );

test('the other side is slow: the time is remote, and is said to be', async () => {
  const recorded = await recordService('slow-upstream.mjs', {
    paths: numbered('/prices', 30),
    env: upstream.env,
  });
  const { rule, subject } = first(recorded);
  assert.equal(rule, 'slow-operation');
  assert.equal(subject.name, 'loadPrice');
  const row = operation(recorded, 'prices');
  assert.equal(row.label, 'GET 127.0.0.1:*/delay/:id/prices/:id');
  assert.equal(row.count, 30);
  assert.ok(row.readyMicros < 0.1 * row.totalMicros);
  const [route] = recorded.model.routes;
  assert.equal(route.route, 'GET /prices/:id');
  assert.ok(route.waitMicros > 0.85 * route.totalMicros);
});

test('the own loop is blocked: what waited behind which function, split within 10 %', async () => {
  const paths = [...numbered('/idle', 6), ...numbered('/busy', 5)];
  const recorded = await recordService('blocked.mjs', { paths, env: upstream.env });
  const { rule, subject, verdict } = first(recorded);
  assert.equal(rule, 'blocked-loop');
  assert.equal(subject.name, 'renderAll');
  assert.equal(verdict, 'optimize');
  const row = operation(recorded, 'users');
  const truth = [...recorded.stderr.matchAll(/remote ([\d.]+) own ([\d.]+)/g)];
  assert.equal(truth.length, 5);
  const { ready, recording } = recorded.model;
  const { start, end } = recording.operations;
  const sum = <T>(list: Iterable<T>, of: (one: T) => number) =>
    Array.from(list, of).reduce((a, b) => a + b, 0);
  const blocked = row.rows.slice(-5);
  within(
    sum(blocked, (i) => ready[i] - start[i]),
    sum(truth, ([, remote]) => Number(remote)),
    'remote',
  );
  within(
    sum(blocked, (i) => end[i] - ready[i]),
    sum(truth, ([, , own]) => Number(own)),
    'own loop',
  );
  assert.equal(row.readyBehind[0].name, 'renderAll');
  assert.ok(row.readyBehind[0].micros > 0.8 * row.readyMicros);
});

test('N+1 against PostgreSQL: the loop, and the query for all at once', async () => {
  const recorded = await recordService('n-plus-one.mjs', {
    paths: numbered('/orders', 40),
    env: postgres.env,
  });
  const { rule, subject, evidence, code } = first(recorded);
  assert.equal(rule, 'n-plus-one');
  assert.equal(subject.name, 'loadItem');
  assert.equal(evidence[0].value, 15);
  assert.match(
    code!.after,
    /for \(let i = 0; i < 15; i\+\+\) ids\.push\(id \* 15 \+ i\);\nconst \{ rows \} = await pool\.query\('SELECT id, name FROM items WHERE id = ANY\(\$1\)', \[ids\]\);/,
  );
  assert.equal(operation(recorded, 'items WHERE').count, 600);
});

test('a pool of two for ten callers is exhausted', async () => {
  const recorded = await recordService('small-pool.mjs', {
    paths: numbered('/transfer', 40),
    at: 10,
    env: postgres.env,
  });
  const { rule, subject, evidence } = first(recorded);
  assert.equal(rule, 'exhausted-pool');
  assert.equal(subject.name, 'transfer');
  assert.match(evidence[1].text, /for 2 connections/);
});

test('a query that another request gave its connection to belongs to the request that asked', async () => {
  const { model } = await recordService('shared-pool.mjs', {
    paths: numbered('/values', 40),
    at: 10,
    env: postgres.env,
  });
  const { operations, requests, strings } = model.recording;
  const counts = new Map<number, number>();
  for (let i = 0; i < operations.count; i++)
    if (strings[operations.kind[i]] === 'sql')
      counts.set(operations.request[i], (counts.get(operations.request[i]) ?? 0) + 1);
  assert.equal(requests.count, 40);
  assert.deepEqual(
    Array.from({ length: 40 }, (_, r) => counts.get(r)),
    Array.from({ length: 40 }, () => 4),
  );
});

test('a query without an index: its plan, and the index', async () => {
  const recorded = await recordService('no-index.mjs', { paths: numbered('/users', 25) });
  const { rule, subject, code, evidence } = first(recorded);
  assert.equal(rule, 'missing-index');
  assert.equal(subject.name, 'findUser');
  assert.match(evidence[0].text, /SQLite: `SCAN users/);
  assert.equal(code!.after, 'CREATE INDEX idx_users_email ON users (email);');
});

test('with --explain, a query of PostgreSQL without an index', async () => {
  const env = { ...postgres.env, CULPRIT_EXPLAIN: '1' };
  const recorded = await recordService('pg-no-index.mjs', { paths: numbered('/users', 15), env });
  const { rule, code, evidence } = first(recorded);
  assert.equal(rule, 'missing-index');
  assert.match(evidence[0].text, /PostgreSQL: .*Seq Scan on visits/);
  assert.equal(code!.after, 'CREATE INDEX idx_visits_email ON visits (email);');
  assert.ok(!JSON.stringify(recorded.model.recording.plans).includes('@example.com'), 'plans hold no values');
  assert.equal(operation(recorded, 'visits WHERE').count, 15);
  assert.ok(!recorded.model.operations.some(({ label }) => label.startsWith('EXPLAIN')));
});

test('with --explain, a query of MySQL without an index', async () => {
  const env = { ...mysql.env, CULPRIT_EXPLAIN: '1' };
  const recorded = await recordService('mysql-no-index.mjs', { paths: numbered('/users', 15), env });
  const { rule, subject, code, evidence } = first(recorded);
  assert.equal(rule, 'missing-index');
  assert.equal(subject.name, 'findVisit');
  assert.match(evidence[0].text, /MySQL: `ALL on visits, \d+ rows, Using where/);
  assert.equal(code!.after, 'CREATE INDEX idx_visits_email ON visits (email);');
  assert.equal(operation(recorded, 'visits WHERE').count, 15);
  assert.ok(!recorded.model.operations.some(({ label }) => label.startsWith('EXPLAIN')));
});

test('awaits that do not need each other are put together, as the source shows', async () => {
  const recorded = await recordService('sequential.mjs', {
    paths: numbered('/pages', 25),
    env: upstream.env,
  });
  const { rule, subject, code, verdict } = first(recorded);
  assert.equal(rule, 'sequential-awaits');
  assert.equal(subject.name, 'loadPage');
  assert.equal(verdict, 'optimize');
  assert.equal(
    code!.after,
    "const [user, prices] = await Promise.all([\n  ask('users', id),\n  ask('prices', id),\n]);",
  );
});

test('awaits are put together across functions of different names', async () => {
  const recorded = await recordService('helpers.mjs', {
    paths: numbered('/pages', 25),
    env: upstream.env,
  });
  const { rule, subject, code } = first(recorded);
  assert.equal(rule, 'sequential-awaits');
  assert.equal(subject.name, 'loadPage');
  assert.equal(
    code!.after,
    'const [user, list] = await Promise.all([\n  users.find(id),\n  prices.ofUser(id),\n]);',
  );
});

test('hundreds of requests at once get a limit', async () => {
  const recorded = await recordProgram([program('flood.mjs')], upstream.env);
  const { rule, subject, code } = first(recorded);
  assert.equal(rule, 'unbounded-concurrency');
  assert.equal(subject.name, 'enrich');
  assert.match(code!.after, /await Promise\.all\(ids\.map\(\(one\) => limit\(\(\) => enrich\(one\)\)\)\);/);
});

test('messages queue for one worker thread', async () => {
  const recorded = await recordService('workers.mjs', { paths: numbered('/images', 40), at: 4 });
  const { rule, subject } = first(recorded);
  assert.equal(rule, 'busy-worker');
  assert.equal(subject.name, 'resize');
  assert.equal(operation(recorded, 'message to resizer.mjs').count, 40);
});

test('what results and values tell of queries: width, offset, transactions', async () => {
  const { model } = await recordProgram([program('query-forms.cjs')]);
  const { shapes } = model.recording;
  const of = (text: string) => shapes.find(({ label }) => label.includes(text));
  const { answers, rows, columns, bytes } = of('SELECT *')!;
  assert.deepEqual({ answers, rows, columns, bytes }, { answers: 1, rows: 20, columns: 3, bytes: 2014 });
  const { writes, alone } = of('INSERT')!;
  assert.deepEqual({ writes, alone }, { writes: 20, alone: 4 });
  const { paged, passed } = of('LIMIT ? OFFSET ?')!;
  assert.deepEqual({ paged, passed }, { paged: 2, passed: 16 });
  assert.equal(of('LIMIT ?, ?')!.passed, 14);
});

test('a connection for each request', async () => {
  const recorded = await recordService('no-keep-alive.mjs', {
    paths: numbered('/stock', 60),
    env: upstream.env,
  });
  assert.equal(first(recorded).rule, 'no-keep-alive');
  assert.equal(first(recorded).subject.name, 'ask');
});

test('the same request again and again is cached', async () => {
  const recorded = await recordService('same-again.mjs', { paths: numbered('/page', 40), env: upstream.env });
  assert.equal(first(recorded).rule, 'repeated-request');
  assert.equal(first(recorded).subject.name, 'loadRates');
});

test('Redis is asked in a loop', async () => {
  const recorded = await recordService('redis-loop.mjs', { paths: numbered('/carts', 40), env: redis.env });
  const { rule, strategy, subject } = first(recorded);
  assert.deepEqual([rule, strategy, subject.name], ['n-plus-one', 'batching', 'loadCart']);
  assert.equal(operation(recorded, 'GET cart:*').count, 1000);
});

test('a handler that sleeps until it is done polls', async () => {
  const recorded = await recordService('polling.mjs', { paths: numbered('/jobs', 10) });
  assert.equal(first(recorded).rule, 'polling-timer');
  assert.equal(first(recorded).subject.name, 'jobDone');
});

test('a service that waits for nothing long is left as it is', async () => {
  const { findings } = await recordService('healthy.mjs', { paths: numbered('/users', 200) });
  assert.deepEqual(
    findings.map(({ rule, verdict }) => [rule, verdict]),
    [['waiting-is-right', 'leave']],
  );
});
