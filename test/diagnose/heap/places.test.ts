import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../source/diagnose/finding.ts';
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

test('a string that is appended to is told once, with the other field that the same calls fill', async () => {
  const [first] = await grown(`
    class Call { constructor() { this.text = ''; this.timed = ''; } say(words, at) { this.text += words; this.timed += at + words; } }
    const line = new Call();
    globalThis.tail = () => line.text.slice(-100) + line.timed.slice(-100);
    const work = (s) => { for (let i = 0; i < 9000; i++) { line.say('what was said in words ' + i, '[' + s + i + ']'); if (i % 500 === 0) tail(); } };`);
  assert.equal(first.verdict, 'optimize');
  assert.match(
    first.title,
    /^timed is a string that is appended to and never cut|^timed is one string put together/,
  );
  assert.match(all(first), /line → \.text grows at the same rate/);
});

test('values of a WeakMap are one place, by the name of the map', async () => {
  const [first] = await grown(`
    class Stroke { constructor(at) { this.at = at; this.force = at / 3; } }
    const strokes = new WeakMap();
    const machines = Array.from({ length: 12 }, (_, id) => ({ id }));
    globalThis.machines = machines;
    const record = (machine, at) => { let list = strokes.get(machine); if (!list) strokes.set(machine, (list = [])); list.push(new Stroke(at)); };
    const work = () => { for (let i = 0; i < 12_000; i++) record(machines[i % 12], i / 7); };`);
  assert.equal(first.verdict, 'optimize');
  assert.match(first.title, /^strokes \(WeakMap\) grows in 12 objects: 12,000 → 24,000 → 36,000 Stroke/);
});

test('keys of a dictionary are counted where its values are small integers', async () => {
  const [first] = await grown(`
    const counters = {};
    globalThis.inc = (key) => { counters[key] = (counters[key] ?? 0) + 1; };
    const work = (s) => { for (let i = 0; i < 8000; i++) inc('requests{path=/users/' + (s * 8000 + i) + '}'); };`);
  assert.equal(first.verdict, 'optimize');
  assert.match(first.title, /^counters is used as a dictionary and holds 24,000 entries \(string → number\)/);
});

test('a Map of WeakRefs whose objects are gone keeps its entries', async () => {
  // What was made in a job stays until its end: each step is a job of its own.
  const heaps = await recordHeaps(`
    const byName = new Map();
    globalThis.get = (name) => { const made = { name }; byName.set(name, new WeakRef(made)); return made.name.length; };
    const work = (s) => { for (let i = 0; i < 9000; i++) get('session ' + (s * 9000 + i)); };
    (async () => { for (let s = 0; s < 3; s++) { work(s); await new Promise((next) => setImmediate(next)); snapshot(); } })();`);
  const [first] = found(heaps);
  assert.equal(first.rule, 'empty-weak-refs');
  assert.equal(first.verdict, 'optimize');
  assert.match(first.title, /^byName is a Map that keeps 2\d,\d{3} empty WeakRefs with their keys/);
});

test('a chain of functions is told by what holds its last, not by the scope of its module', async () => {
  const [first] = await grown(`
    class Pipeline { constructor() { this.handler = (x) => x; } use(rule) { const next = this.handler; this.handler = (x) => (rule.limit > 9 ? x : next(x)); } }
    const pipeline = new Pipeline();
    globalThis.pipeline = pipeline;
    const work = () => { for (let i = 0; i < 1500; i++) pipeline.use({ limit: i, text: 'rule '.repeat(20) + i }); };`);
  assert.equal(first.rule, 'scope-chain');
  assert.match(first.title, /^A chain of 4,50\d × Function hangs from handler/);
});

test('a table that fills ever more slowly is not told to change', async () => {
  const [first] = await grown(`
    const views = new Map();
    globalThis.view = (n) => { if (!views.has(n)) views.set(n, { name: 'view ' + n, html: Array.from({ length: 80 }, (_, i) => i / 7 + n) }); return views.get(n); };
    const upTo = [900, 1400, 1600];
    const work = (s) => { for (let i = 0; i < upTo[s]; i++) view(i); };`);
  assert.notEqual(first.verdict, 'optimize');
});

test("entries of performance.mark() that nobody clears are node's list, and the program's matter", async () => {
  const [first] = await grown(`
    globalThis.request = (n) => performance.mark('request ' + n, { detail: { n, path: '/items/' + n } });
    const work = (s) => { for (let i = 0; i < 3000; i++) request(s * 3000 + i); };`);
  assert.equal(first.rule, 'performance-entries');
  assert.equal(first.verdict, 'optimize');
  assert.match(first.title, /^Performance entries pile up in node's markEntryBuffer/);
});

test('what weighs a little more and holds nothing that can be counted is no finding', async () => {
  const [first] = await grown(`
    const sheet = { cells: Array.from({ length: 4000 }, (_, i) => 'cell ' + i) };
    let n = 0;
    globalThis.sheet = sheet;
    const work = () => { for (let i = 0; i < 300; i++) sheet.cells[i] = 'cell ' + 'x'.repeat(9 * ++n % 60) + n; };`);
  assert.equal(first.verdict, 'leave');
});

test('an index from which nothing is taken is accused, not the table beside it that holds as many as before', async () => {
  const [first, ...others] = await grown(`
    class Parcel { constructor(id) { this.id = id; this.code = 'c' + (Math.imul(id, 2654435761) >>> 8) % 9000; this.marks = Array.from({ length: 5 }, (_, i) => ({ at: id / 3, by: i / 7 })); } }
    class Yard {
      constructor() { this.rows = new Map(); this.byCode = new Map(); }
      add(one) { this.rows.set(one.id, one); if (!this.byCode.has(one.code)) this.byCode.set(one.code, new Set()); this.byCode.get(one.code).add(one); }
      remove(id) { this.rows.delete(id); }
    }
    const yard = globalThis.yard = new Yard();
    let next = 0;
    while (next < 2500) yard.add(new Parcel(next++));
    const work = () => { for (let i = 0; i < 1900; i++) { yard.add(new Parcel(next++)); yard.remove(next - 2501); } };`);
  assert.equal(first.verdict, 'optimize');
  assert.match(first.title, /^byCode /);
  for (const other of others.filter(({ verdict }) => verdict === 'optimize'))
    assert.doesNotMatch(other.title, /\brows\b/);
});

test('one field of two objects of a class, filled by the same calls, is told once and freed together', async () => {
  const findings = await grown(`
    class Series { constructor(labels, buckets) { this.labels = labels; this.buckets = Array.from({ length: buckets }, (_, i) => i / 3); } }
    class Meter {
      constructor(buckets) { this.buckets = buckets; this.series = {}; }
      observe(labels) { const key = JSON.stringify(labels); if (!this.series[key]) this.series[key] = new Series(labels, this.buckets); }
    }
    const duration = globalThis.duration = new Meter(24), size = globalThis.size = new Meter(12), idle = globalThis.idle = new Meter(24);
    for (let i = 0; i < 1500; i++) idle.observe({ path: '/idle' + i });
    let next = 0;
    const work = () => { for (let i = 0; i < 1000; i++) { const labels = { path: '/sailings/' + next++ }; duration.observe(labels); size.observe(labels); } };`);
  const accused = findings.filter(({ verdict }) => verdict === 'optimize');
  assert.equal(accused.length, 1);
  assert.match(
    all(accused[0]),
    /size → \.series grows at the same rate, to .*: as many things in every snapshot/,
  );
  assert.match(all(accused[0]), /Limit global\.size\.series as well\./);
  assert.doesNotMatch(all(accused[0]), /same object|idle/);
});
