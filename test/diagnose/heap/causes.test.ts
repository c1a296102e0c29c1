import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../source/diagnose/finding.ts';
import { LIBRARIES } from '../../../source/diagnose/heap/libraries.ts';
import type { HeapModel } from '../../../source/heap/model.ts';
import { recordHeaps } from '../../heap/record.ts';
import { diagnoseHeap } from '../../support/plain-findings.ts';

/** Findings about the last of the snapshots that a program takes of itself, `work` done before each of three. */
async function grown(program: string): Promise<Finding[]> {
  return found(await recordHeaps(`${program}; for (let s = 0; s < 3; s++) { work(s); snapshot(); }`));
}

const found = (models: HeapModel[]) => diagnoseHeap(models.at(-1)!, { earlier: models.slice(0, -1) });
const all = ({ title, proposal, evidence }: Finding) =>
  [title, proposal, ...evidence.map(({ text }) => text)].join('\n');
const mega = ({ impact }: Finding) => impact.bytes! / 1e6;

test('a Buffer that is put together anew at every step is known by its place', async () => {
  const [first] = await grown(`
    class Uplink { constructor() { this.body = Buffer.alloc(0); } }
    const uplink = new Uplink();
    globalThis.send = (bytes) => { uplink.body = Buffer.concat([uplink.body, bytes]); };
    const work = () => { for (let i = 0; i < 40; i++) send(Buffer.alloc(20_000, i)); };`);
  assert.equal(first.verdict, 'optimize');
  assert.match(first.title, /^body/);
  assert.match(all(first), /it grows from snapshot to snapshot: 8\d\d kB, then 1\.6\d MB, then 2\.4\d MB/);
});

test('typed arrays that double in several objects are one field that grows', async () => {
  const [first] = await grown(`
    class Series {
      constructor() { this.samples = new Float64Array(1000); this.length = 0; }
      add(value) {
        if (this.length === this.samples.length) {
          const wider = new Float64Array(this.length * 1.5);
          wider.set(this.samples);
          this.samples = wider;
        }
        this.samples[this.length++] = value;
      }
    }
    const series = Array.from({ length: 6 }, () => new Series());
    globalThis.at = (i) => series[i];
    const work = () => { for (let i = 0; i < 40_000; i++) for (const one of series) one.add(i); };`);
  assert.equal(first.verdict, 'optimize');
  assert.match(first.title, /Series\.samples|samples/);
  assert.ok(mega(first) > 4, first.impact.text);
});

test('a state that each action copies is told by the list in it that grows', async () => {
  const [first] = await grown(`
    let state = { seen: 0, notices: [] };
    globalThis.state = () => state;
    const act = (text) => { state = { ...state, seen: state.seen + 1, notices: [...state.notices, { text, at: state.seen }] }; };
    const work = (s) => { for (let i = 0; i < 1500; i++) act('order ' + s + ' ' + i); };`);
  assert.equal(first.verdict, 'optimize');
  assert.match(first.title, /^notices is an array that holds 4,500 × \{text/);
});

test('short pieces that keep long texts are slices, and not a matter of their number', async () => {
  const [first] = await grown(`
    const titles = [];
    globalThis.titles = () => titles;
    const page = (n) => Buffer.from('<title>A title number ' + n + '</title>' + String(n).repeat(4000)).toString('latin1');
    const work = (s) => { for (let i = 0; i < 100; i++) titles.push({ title: page(s * 100 + i).slice(7, 27) }); };`);
  assert.equal(first.rule, 'string-slices');
  assert.equal(first.verdict, 'optimize');
  assert.match(all(first), /\.title of 300 × \{title\}[\s\S]*characters in \.title keep a string of/);
});

test('links that other objects join are a list', async () => {
  const [first] = await grown(`
    class Catalog { constructor(base) { this.lookup = { fallback: base, words: [1, 2, 3].map((i) => ({ i })) }; } }
    const holder = { current: new Catalog(null) };
    globalThis.holder = holder;
    const work = () => { for (let i = 0; i < 1500; i++) holder.current = new Catalog(holder.current); };`);
  assert.equal(first.verdict, 'optimize');
  assert.match(first.title, /A linked list of 4,50\d Catalog hangs from current/);
});

test('what a Set and intervals keep together is one cause, and goes when both let go', async () => {
  const findings = await grown(`
    class Breaker {
      constructor(i) {
        this.buckets = Array.from({ length: 60 }, (_, k) => ({ i, k }));
        this.status = { breaker: this };
        this.timer = setInterval(() => this.status, 1e6);
      }
    }
    const circuits = new Set();
    globalThis.circuits = () => circuits;
    const work = () => { for (let i = 0; i < 300; i++) circuits.add(new Breaker(i)); };
    setTimeout(() => process.exit(), 0);`);
  const [first] = findings;
  assert.equal(first.verdict, 'optimize');
  assert.match(all(first), /Each also has a timer that keeps it|as well as/);
  assert.match(first.impact.text, /^removing it in all places/);
  assert.ok(mega(first) > 900 * 60 * 24 * 1e-6, first.impact.text);
  assert.ok(findings.every(({ title }) => title === first.title || !/Breaker|Timeout/.test(title)));
});

const QUEUE = `
  const queue = [];
  globalThis.queue = () => queue;
  const put = () => { for (let i = 0; i < 4000; i++) queue.push({ id: i, body: 'job ' + i }); };
  put(); snapshot(); put(); snapshot(); put(); snapshot();`;

test('a fourth snapshot tells a queue that drains from a leak', async () => {
  const [accused] = found(await recordHeaps(QUEUE));
  assert.equal(accused.verdict, 'optimize');
  const drained = found(await recordHeaps(`${QUEUE} queue.length = 0; snapshot();`));
  assert.ok(drained.every(({ verdict }) => verdict === 'leave'));
  assert.match(all(drained[0]), /a backlog that drains/);
  const [kept] = found(
    await recordHeaps(
      `const x = Array.from({ length: 9e4 }, () => ({})); ${QUEUE} x.length = 0; snapshot();`,
    ),
  );
  assert.equal(kept.verdict, 'optimize');
  assert.match(all(kept), /still there: not a backlog/);
});

test('a field that each object fills once is no leak, and neither is a table whose last slots fill', async () => {
  const lazy = await grown(`
    class Item { constructor(i) { this.i = i; this.parsed = null; } }
    const items = Array.from({ length: 3000 }, (_, i) => new Item(i));
    globalThis.items = () => items;
    const work = (s) => { for (let i = s * 1000; i < s * 1000 + 1000; i++) items[i].parsed = { i, words: [i, i + 1, i + 2, {}] }; };`);
  assert.ok(
    lazy.every(({ verdict }) => verdict !== 'optimize'),
    JSON.stringify(lazy.map(({ title }) => title)),
  );
  const table = await grown(`
    const table = new Map(Array.from({ length: 20_000 }, (_, i) => [i, { i, text: 'row ' + i }]));
    globalThis.table = () => table;
    const work = (s) => { for (let i = 0; i < 150; i++) table.set(100_000 + s * 150 + i, { i, text: 'row ' + i }); };`);
  assert.ok(
    table.every(({ verdict }) => verdict !== 'optimize'),
    JSON.stringify(table.map(({ title }) => title)),
  );
});

test("a package's collection is named by the way to it, and changed by the package's API alone", async () => {
  const [first] = await grown(`
    const { mkdirSync, writeFileSync } = require('node:fs');
    const home = __dirname + '/node_modules/rxjs';
    mkdirSync(home, { recursive: true });
    writeFileSync(home + '/index.js', 'exports.Subject = class Subject { constructor() { this.observers = []; } subscribe(f) { this.observers.push({ next: f, closed: false }); } };');
    const { Subject } = require('rxjs');
    const prices = new Subject();
    globalThis.prices = () => prices;
    const work = () => { for (let i = 0; i < 2000; i++) { const watch = { i, rows: [i] }; prices.subscribe(() => watch); } };`);
  assert.equal(first.package?.name, 'rxjs');
  assert.match(first.title, /^prices\.observers .* · rxjs/);
  assert.match(first.proposal, /Unsubscribe/);
  assert.match(first.code!.after, /refCount: true/);
});

test('no two rows about libraries answer for one package and place', () => {
  const names = LIBRARIES.filter(({ at }) => !at).flatMap((row) => row.package);
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  );
});
