/** Recordings of waits that others make: OTLP/JSON, HAR, Node's own traces. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openRecording } from '../../source/load/open.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-formats-'));
});
after(() => rmSync(folder, { recursive: true }));

async function read(text: string) {
  const path = join(folder, 'file');
  writeFileSync(path, text);
  const [opened] = await openRecording(path);
  if (opened.kind !== 'waits') assert.fail(`opened as ${opened.kind}`);
  return opened.model;
}

const span = (
  id: string,
  parent: string,
  kind: number,
  from: number,
  to: number,
  attributes: Record<string, string>,
) => ({
  traceId: 't',
  spanId: id,
  parentSpanId: parent,
  name: `span ${id}`,
  kind,
  startTimeUnixNano: String(1_700_000_000_000_000_000n + BigInt(from) * 1_000_000n),
  endTimeUnixNano: to < 0 ? '0' : String(1_700_000_000_000_000_000n + BigInt(to) * 1_000_000n),
  attributes: Object.entries(attributes).map(([key, stringValue]) => ({ key, value: { stringValue } })),
});
const exported = (...spans: object[]) => JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans }] }] });

const SPANS = [
  span('a', '', 2, 0, 100, { 'http.request.method': 'GET', 'http.route': '/orders/:id' }),
  span('b', 'a', 1, 5, 95, {}),
  span('c', 'b', 3, 10, 50, {
    'db.system': 'postgresql',
    'db.statement': "SELECT * FROM users WHERE name = 'anna'",
  }),
  span('d', 'b', 3, 60, 90, {
    'http.request.method': 'GET',
    'url.full': 'http://stock.example.com/items/17?key=secret',
  }),
  span('e', 'b', 3, 92, -1, { 'db.system': 'redis', 'db.statement': 'get user:anna' }),
];

test('spans of OpenTelemetry, in one value or one a line', async () => {
  for (const text of [exported(...SPANS), SPANS.map((one) => exported(one)).join('\n') + '\n{"resourceSp']) {
    const model = await read(text);
    const [route] = model.routes;
    assert.deepEqual([route.route, route.count, route.totalMicros], ['GET /orders/:id', 1, 100_000]);
    assert.deepEqual(
      model.operations.map(({ kind, label, count, open }) => [kind, label, count, open]),
      [
        ['sql', 'SELECT * FROM users WHERE name = ?', 1, 0],
        ['http', 'GET stock.example.com/items/:id', 1, 0],
        ['redis', 'GET', 0, 1],
      ],
    );
    assert.equal(model.operations[0].pathMicros, 40_000);
  }
});

test('spans in a chain of 20,000, and in a circle, are found their request', async () => {
  const inner = Array.from({ length: 20_000 }, (_, i) =>
    span(`n${i}`, i === 0 ? 'a' : `n${i - 1}`, 3, 1, 2, { 'db.system': 'redis', 'db.statement': 'get x' }),
  );
  // Server spans of their own further down: whoever waits below them belongs to those.
  inner.splice(100, 0, span('own', 'n50', 2, 0, 50, { 'http.route': '/own' }));
  const below = span('below', 'own', 3, 10, 20, { 'db.system': 'redis', 'db.statement': 'set x' });
  const circle = ['x', 'y'].map((id, i) =>
    span(id, i === 0 ? 'y' : 'x', 3, 0, 5, { 'db.system': 'redis', 'db.statement': 'del x' }),
  );
  // The last first, so that each way is climbed before it is known.
  const model = await read(exported(SPANS[0], ...inner.toReversed(), below, ...circle));
  const inRoute = (route: string) => model.routes.find((one) => one.route === route)!;
  assert.equal(inRoute('GET /orders/:id').count, 1);
  assert.equal(inRoute('GET /own').count, 1);
  const { recording } = model;
  const routesOf = (label: string) => {
    const routes = new Set<string>();
    const { operations, requests, strings } = recording;
    for (let row = 0; row < operations.count; row++) {
      if (strings[operations.label[row]] !== label) continue;
      const request = operations.request[row];
      routes.add(request < 0 ? '' : strings[requests.route[request]]);
    }
    return [...routes];
  };
  assert.deepEqual(routesOf('GET'), ['GET /orders/:id']);
  assert.deepEqual(routesOf('SET'), ['GET /own']);
  assert.deepEqual(routesOf('DEL'), ['']);
});

test('a HAR file: pages, what they load, and what that waits for', async () => {
  const at = (millis: number) => new Date(1_700_000_000_000 + millis).toISOString();
  const entry = (from: number, time: number, url: string, timings = {}) => ({
    startedDateTime: at(from),
    time,
    pageref: 'p1',
    request: { method: 'GET', url },
    response: { status: 200 },
    timings,
  });
  const model = await read(
    JSON.stringify({
      log: {
        version: '1.2',
        pages: [
          {
            id: 'p1',
            title: 'https://shop.example.com/cart?token=1',
            startedDateTime: at(0),
            pageTimings: { onLoad: 300 },
          },
        ],
        entries: [
          entry(0, 100, 'https://shop.example.com/cart?token=1', {
            blocked: 5,
            dns: 10,
            connect: 20,
            wait: 65,
          }),
          entry(110, 150, 'https://shop.example.com/app.js'),
          entry(0, 1, 'not a url'),
        ],
      },
    }),
  );
  assert.deepEqual(
    model.routes.map(({ route, totalMicros }) => [route, totalMicros]),
    [['GET shop.example.com/cart', 300_000]],
  );
  const dns = model.operations.find(({ kind }) => kind === 'dns');
  assert.deepEqual([dns?.label, dns?.totalMicros], ['lookup shop.example.com', 10_000]);
  assert.deepEqual(model.recording.dataQuality, ['1 entry without a time or a URL left out']);
});

for (const [what, text, message] of [
  ['no spans', '{"resourceSpans":[]}', /it has no waits/],
  ['a HAR file without entries', '{"log":{}}', /without entries/],
  ['half a value', '{"resourceSpans":[{"scope', /not valid JSON/],
] as const)
  test(`${what} is one line`, async () => {
    await assert.rejects(read(text), message);
  });

const SERVICE = `
  const { readFile } = require('node:fs');
  const http = require('node:http');
  const server = http.createServer((request, response) => {
    readFile(process.execPath, () => setTimeout(() => response.end('done'), 20));
  });
  server.listen(0, '127.0.0.1', async () => {
    const { port } = server.address();
    for (let i = 0; i < 5; i++)
      await new Promise((done) => http.get({ port, path: '/orders/' + i + '?key=secret' }, (answer) => answer.resume().on('end', done)));
    server.close();
  });`;

test("what Node's own trace has of waits, whole and cut off", async () => {
  const categories = 'node.http,node.fs.async,node.net.native,node.async_hooks';
  spawnSync(process.execPath, ['--trace-event-categories', categories, '-e', SERVICE], { cwd: folder });
  const text = readFileSync(join(folder, 'node_trace.1.log'), 'utf8');
  const model = await read(text);
  const { strings, operations } = model.recording;
  assert.deepEqual([model.routes[0].route, model.routes[0].count], ['/orders/:id', 5]);
  assert.ok(model.routes[0].totalMicros >= 5 * 19_000);
  const kinds = new Set([...operations.kind].map((row) => strings[row]));
  assert.deepEqual([...kinds].sort(), ['fs', 'http', 'net']);
  assert.ok(strings.includes('request /orders/:id'));
  assert.ok(!strings.some((one) => one.includes('secret')));
  assert.match(model.recording.node!, /^v\d+/);
  const cut = await read(text.slice(0, text.length / 2));
  assert.ok(cut.recording.dataQuality.some((note) => /was killed/.test(note)));
  await assert.rejects(
    read('{"traceEvents":[{"pid":1,"tid":1,"ph":"b","cat":"node,node.http","name":"x'),
    /not valid JSON/,
  );
  await assert.rejects(
    read('{"traceEvents":[{"pid":1,"tid":1,"ph":"I","cat":"node,node.bootstrap","name":"x"}]}'),
    /it has no waits/,
  );
});

test('fields of another type than they should have are as if they were not there', async () => {
  const entry = {
    startedDateTime: '2024-01-01T00:00:00.000Z',
    time: 20,
    request: { method: { toUpperCase: 1 }, url: 'http://a.example/b' },
    response: null,
    timings: [1],
  };
  const har = await read(JSON.stringify({ log: { pages: { id: 1 }, entries: [null, 7, entry] } }));
  assert.deepEqual(
    har.operations.map(({ label }) => label),
    ['GET a.example/b'],
  );
  const odd = {
    ...SPANS[2],
    parentSpanId: {},
    name: [],
    attributes: [null, { key: 'db.system', value: 'x' }],
  };
  const lists = {
    resourceSpans: [{ scopeSpans: 7 }, null, { scopeSpans: [{ spans: {} }, { spans: [odd, 'x'] }] }],
  };
  const otlp = await read(JSON.stringify(lists));
  assert.equal(otlp.operations.length, 1);
  await assert.rejects(read('{"resourceSpans":{"flatMap":1}}'), /it has no waits/);
});
