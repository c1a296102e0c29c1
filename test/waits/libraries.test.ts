/** Libraries that programs use most, real ones: what they wait for is recorded, and belongs to whoever asked. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { type Other, operation, recordService, startPostgres } from './support.ts';

let postgres: Other;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres?.stop());

const numbered = (path: string, count: number) => Array.from({ length: count }, (_, i) => `${path}/${i + 1}`);

test('Express: routes by their pattern, and a handler without a name by its line', async () => {
  const recorded = await recordService('express.mjs', {
    paths: numbered('/api/orders', 30),
    env: postgres.env,
  });
  const [{ rule, subject }] = recorded.findings;
  assert.equal(rule, 'n-plus-one');
  assert.equal(subject.name, 'express.mjs:12');
  assert.deepEqual(
    recorded.model.routes.map(({ route, count }) => [route, count]),
    [['GET /api/orders/:id', 30]],
  );
});

test('knex over pg: its pool of two is exhausted', async () => {
  const recorded = await recordService('knex-pool.mjs', {
    paths: numbered('/transfer', 40),
    at: 10,
    env: postgres.env,
  });
  const [{ rule, subject }] = recorded.findings;
  assert.equal(rule, 'exhausted-pool');
  assert.equal(subject.name, 'transfer');
  assert.equal(operation(recorded, 'knex pool of 2').count, 40);
  const row = operation(recorded, 'pg_sleep');
  const { request } = recorded.model.recording.operations;
  assert.equal(new Set(Array.from(row.rows, (i) => request[i])).size, 40, 'one query for each request');
});

test('knex: a transaction that waits for something else while it holds its connection', async () => {
  const recorded = await recordService('knex-transaction.mjs', {
    paths: numbered('/transfer', 40),
    at: 10,
    env: postgres.env,
  });
  const [{ rule, subject, proposal, code }] = recorded.findings;
  assert.equal(rule, 'exhausted-pool');
  assert.equal(subject.name, 'transfer');
  assert.match(proposal, /^Move `setTimeout 30 ms` out of the time in which the connection is held/);
  assert.match(code!.before, /^const knex = knexOf\(.*max: 2/);
});

test('TLS: connections with their handshake, and requests that a server with TLS answers', async () => {
  const words =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -keyout -';
  const { stdout, error } = spawnSync('openssl', words.split(' '), { encoding: 'utf8' });
  assert.ok(!error, 'openssl is not installed: apt-get install openssl');
  const recorded = await recordService('tls.mjs', { paths: numbered('/pages', 30), env: { PEM: stdout } });
  const connects = operation(recorded, 'connect, TLS 127.0.0.1:*');
  assert.equal(connects.count, 30);
  assert.equal(connects.errors, 0);
  assert.ok(connects.p50Micros > 0);
  assert.equal(operation(recorded, 'GET 127.0.0.1:*/inner/:id').count, 30);
  const routes = new Map(recorded.model.routes.map(({ route, count }) => [route, count]));
  assert.equal(routes.get('GET /pages/:id'), 30);
  assert.equal(routes.get('GET /inner/:id'), 30);
  assert.ok(recorded.findings.some(({ rule }) => rule === 'no-keep-alive'));
});
