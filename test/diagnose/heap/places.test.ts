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
