import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../source/diagnose/finding.ts';
import { firstFresh, freshShare } from '../../../source/heap/graph/fresh.ts';
import { recordHeaps } from '../../heap/record.ts';
import { diagnoseHeap } from '../../support/plain-findings.ts';

// What one snapshot says alone: of a process that has written others before, its ids tell what is new.

const all = ({ title, proposal, evidence }: Finding) =>
  [title, proposal, ...evidence.map(({ text }) => text)].join('\n');

const TABLE_AND_LEAK = `
  class Visit { constructor(i) { this.at = i; this.steps = ['in', 'look', i % 7]; } }
  class Waiting { constructor(i) { this.id = 'ticket ' + i; this.lines = Array.from({ length: 8 }, (_, k) => ({ k, i })); } }
  const towns = Array.from({ length: 12_000 }, (_, i) => ({ name: 'town ' + i, people: i * 31, tags: ['a' + i % 9, 'b'] }));
  const waiting = new Map();
  globalThis.keep = { towns, waiting };
  const work = (s) => { for (let i = 0; i < 600; i++) waiting.set(s * 600 + i, new Waiting(i)); };
  for (let s = 0; s < 3; s++) { work(s); snapshot(); }`;

test('ids tell what came after an earlier snapshot, and nothing where none was before', async () => {
  const [first, , third] = await recordHeaps(TABLE_AND_LEAK);
  assert.equal(firstFresh(first.graph), null);
  assert.notEqual(firstFresh(third.graph), null);
  assert.equal(freshShare(first, [first.graph.root]), null);
  const { classes, graph } = third;
  const made = (name: string) =>
    Array.from({ length: graph.nodeCount }, (_, v) => v).filter(
      (v) => classes.names[classes.ofNode[v]] === name,
    );
  const share = freshShare(third, made('Waiting'))!;
  assert.ok(share > 0.3 && share < 0.37, String(share));
});

test('one snapshot of several tells what has grown before a larger table, which is left alone', async () => {
  const models = await recordHeaps(TABLE_AND_LEAK);
  const findings = diagnoseHeap(models.at(-1)!);
  assert.match(findings[0].title, /^waiting is a Map that holds 1,800 × Waiting/);
  assert.match(all(findings[0]), /3\d %, was allocated after an earlier snapshot of this process/);
  const table = findings.find(({ title }) => title.startsWith('towns'));
  assert.equal(table?.verdict, 'leave');
  assert.match(all(table!), /it has not grown since/);
});

test('where no snapshot came before, a table is still to be looked into', async () => {
  const [first] = await recordHeaps(TABLE_AND_LEAK);
  const [table] = diagnoseHeap(first);
  assert.match(table.title, /^towns/);
  assert.equal(table.verdict, 'investigate');
  assert.doesNotMatch(all(table), /earlier snapshot of this process/);
});

test('a pile that weighs less than a tenth is told where nothing heavier is a pile', async () => {
  const [model] = await recordHeaps(`
    class Session { constructor(i) { this.user = 'user ' + i; this.cart = Array.from({ length: 6 }, (_, k) => ({ k, i })); } }
    globalThis.big = { one: new Array(900_000).fill(1.5) };
    const sessions = new Set();
    globalThis.open = () => sessions;
    for (let i = 0; i < 2100; i++) sessions.add(new Session(i));
    snapshot();`);
  const titles = diagnoseHeap(model).map(({ title }) => title);
  assert.ok(
    titles.some((title) => /^sessions is a Set that holds 2,100 × Session/.test(title)),
    titles.join('\n'),
  );
});

test('arrays and bound functions are told with the class behind them', async () => {
  const [model] = await recordHeaps(`
    const { EventEmitter } = require('node:events');
    class Parcel { constructor(i) { this.id = i; this.to = 'street ' + i; this.notes = ['n' + i, 'm' + i, 'o' + i]; } }
    class Board { constructor(i) { this.rows = Array.from({ length: 12 }, (_, k) => ({ k, text: 'row ' + k + ' of ' + i })); } show() { return this.rows; } }
    const mail = new Map();
    const feed = new EventEmitter().setMaxListeners(0);
    globalThis.all = { mail, feed };
    for (let i = 0; i < 6000; i++) mail.set('box ' + i, [new Parcel(i)]);
    for (let i = 0; i < 1200; i++) { const board = new Board(i); feed.on('tick', board.show.bind(board)); }
    snapshot();`);
  const titles = diagnoseHeap(model)
    .map(({ title }) => title)
    .join('\n');
  assert.match(titles, /mail is a Map that holds 6,000 × Array of Parcel/);
  assert.match(titles, /show\(\).* bound to Board/);
});

test('timers that keep data come before a table that weighs more', async () => {
  const [model] = await recordHeaps(`
    class Bin { constructor(i) { this.shelf = 'shelf ' + i; this.items = Array.from({ length: 6 }, (_, k) => ({ k, i })); } }
    const bins = Array.from({ length: 6000 }, (_, i) => new Bin(i));
    globalThis.store = () => bins;
    for (let i = 0; i < 900; i++) {
      const window = Array.from({ length: 24 }, (_, k) => ({ k, latency: [i, k] }));
      setInterval(() => window.push(window.shift()), 60_000).unref();
    }
    snapshot();`);
  const titles = diagnoseHeap(model).map(({ title }) => title);
  assert.match(titles[0], /^Intervals that are not cleared/);
  assert.ok(
    titles.some((title) => title.startsWith('bins')),
    titles.join(' | '),
  );
});

test('what a function keeps is weighed without its code, so that a list in a field of it is found', async () => {
  const [model] = await recordHeaps(`
    function View() {}
    View.code = Array.from({ length: 40 }, (_, i) => 'return [' + i + ']').map((text) => new Function(text));
    View.options = { created: [], names: Object.fromEntries(Array.from({ length: 900 }, (_, i) => ['name ' + i, 'text ' + i])) };
    class Visit { constructor(i) { this.basket = Array.from({ length: 40 }, (_, k) => ({ k, i })); } }
    globalThis.View = View;
    const install = (visit) => View.options.created.push(() => visit.basket.length);
    for (let i = 0; i < 800; i++) install(new Visit(i));
    snapshot();`);
  const [finding] = diagnoseHeap(model);
  assert.match(finding.title, /^created is an array that holds 800 × /);
});

test('a few large things that a module itself holds are told by what piles up in each', async () => {
  const [model] = await recordHeaps(`
    class Reading { constructor(i) { this.at = i; this.gusts = [i, i + 1, i + 2]; } }
    class Subject { constructor() { this.buffer = []; } next(value) { this.buffer.push(value); } }
    const subjects = Array.from({ length: 12 }, () => new Subject());
    const stations = subjects.map((subject) => ({ subject }));
    globalThis.show = () => [subjects, stations];
    for (let i = 0; i < 30_000; i++) subjects[i % 12].next(new Reading(i));
    snapshot();`);
  const [finding] = diagnoseHeap(model);
  assert.match(finding.title, /^Subject\.buffer holds 30,000 × Reading .* in 12 objects/);
});

test('so many series of a metric are never meant, and come before a table that weighs more', async () => {
  const [model] = await recordHeaps(`
    const { mkdirSync, writeFileSync } = require('node:fs');
    const home = __dirname + '/node_modules/prom-client';
    mkdirSync(home, { recursive: true });
    writeFileSync(home + '/package.json', '{"name":"prom-client","version":"15.1.3","main":"index.js"}');
    writeFileSync(home + '/index.js', \`
      class Counter { constructor() { this.hashMap = {}; } inc(labels) { this.hashMap[JSON.stringify(labels)] = { labels, value: 1, buckets: Object.fromEntries([1, 2, 5, 9].map((le) => [le, 0.5 + le])) }; } }
      const counter = new Counter();
      exports.inc = (labels) => counter.inc(labels);\`);
    const metrics = require('prom-client');
    class Parcel { constructor(i) { this.code = 'P' + i; this.address = { street: 'street ' + i, zip: String(8000 + i % 999) }; this.scans = [i, i + 1]; } }
    const parcels = new Map(Array.from({ length: 14_000 }, (_, i) => ['P' + i, new Parcel(i)]));
    globalThis.depot = () => [parcels, metrics];
    for (let i = 0; i < 4000; i++) metrics.inc({ path: '/parcels/P' + i });
    snapshot();`);
  const findings = diagnoseHeap(model);
  assert.match(findings[0].title, /4,000 × .*prom-client/);
  assert.equal(findings[0].verdict, 'optimize');
  assert.match(
    all(findings[0]),
    /4,000 are held, and a metric is meant to have tens or hundreds of label combinations/,
  );
  assert.ok(findings[1].subject && findings[1].impact.share > findings[0].impact.share);
});
