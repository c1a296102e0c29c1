import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '@babel/parser';
import type { Finding } from '../../../source/diagnose/finding.ts';
import { nodeWithId } from '../../../source/heap/classes/objects.ts';
import type { HeapModel } from '../../../source/heap/model.ts';
import { modelOfBytes, recordHeaps } from '../../heap/record.ts';
import { recorded } from '../../heap/recorded.ts';
import { nodesHere } from '../../support/nodes.ts';
import { diagnoseHeap } from '../../support/plain-findings.ts';
import { HEALTHY, HIDDEN, MEANT, PLANTED, type Planted, SERVICES } from './programs.ts';

/** Runs a program, which writes its heap at the end: on this Node as a main thread, on the others in a thread where that is the same. */
async function record(
  node: string,
  name: string,
  { source, files = {}, isMain }: Pick<Planted, 'source' | 'files' | 'isMain'>,
) {
  const isModule = Object.keys(files).some((file) => file.endsWith('.mjs'));
  const v8 = isModule ? "(await import('node:v8'))" : "require('node:v8')";
  const [heap] = await recorded({
    node,
    name: `${name}.${isModule ? 'mjs' : 'cjs'}`,
    source: `${source}\nsetTimeout(async () => { ${v8}.writeHeapSnapshot('0.heapsnapshot'); process.exit(); }, 50);`,
    files,
    isMain: isMain || node === process.execPath,
  });
  return modelOfBytes(heap);
}

const each = <T>(programs: Record<string, T>) =>
  nodesHere().flatMap((node) => Object.entries(programs).map(([name, program]) => ({ node, name, program })));

/** No finding may say that more is freed than its subject keeps, or what holds that. */
function claimsWhatItKeeps(model: HeapModel, findings: readonly Finding[]) {
  for (const { subject, impact, title, rule, evidence } of findings) {
    assert.ok('id' in subject);
    const keeps = model.dominators!.retainedSize[nodeWithId(model, subject.keeper ?? subject.id)];
    if (rule !== 'duplicate-strings')
      assert.ok(impact.bytes! <= keeps, `${title}: ${impact.bytes} of ${keeps}`);
    for (const { text } of evidence) assert.ok(text.length < 2000, text);
  }
}

/** What a finding proposes is JavaScript, whatever the heap calls things. */
function proposesCode(findings: readonly Finding[]) {
  for (const { code, rule } of findings) {
    for (const text of code ? [code.before, code.after] : [])
      assert.doesNotThrow(
        () =>
          parse(text.replaceAll('.#', '.'), {
            allowReturnOutsideFunction: true,
            allowAwaitOutsideFunction: true,
          }),
        `${rule}: ${text}`,
      );
  }
}

/** One records while another is diagnosed. */
describe('planted', { concurrency: 4 }, () => {
  for (const { node, name, program: planted } of each({ ...PLANTED, ...SERVICES, ...HIDDEN })) {
    test(`${name}: the first finding names what was planted, and its path (${node.name})`, async () => {
      const model = await record(node.path, name.replaceAll(' ', '-'), planted);
      const findings = diagnoseHeap(model);
      const [first] = findings;
      const shown = JSON.stringify(
        findings.map((f) => [f.rule, f.title, f.subject, f.impact.share]),
        null,
        1,
      );
      assert.equal(first.rule, planted.rule, shown);
      assert.ok('path' in first.subject);
      assert.ok(
        first.subject.path.some((word) => planted.path.test(word)),
        shown,
      );
      const told = [first.title, ...first.evidence.map((e) => e.text)].join('\n');
      if (planted.piled) assert.match(told, planted.piled, shown);
      assert.ok(first.impact.bytes! > 100_000 && first.impact.share > 0.05);
      assert.notEqual(first.verdict, 'leave');
      if (planted.verdict) assert.equal(first.verdict, planted.verdict, shown);
      claimsWhatItKeeps(model, findings);
      proposesCode(findings);
    });
  }

  for (const { node, name, program: source } of each(HEALTHY)) {
    test(`${name}: a healthy heap is told so (${node.name})`, async () => {
      const findings = diagnoseHeap(await record(node.path, name.replaceAll(' ', '-'), { source }));
      assert.deepEqual(
        findings.map((f) => [f.rule, f.verdict]),
        [['healthy-heap', 'leave']],
        JSON.stringify(findings.map((f) => [f.title, f.subject])),
      );
    });
  }

  for (const { node, name, program: source } of each(MEANT)) {
    test(`${name}: one snapshot is not sure that it is a leak (${node.name})`, async () => {
      const model = await record(node.path, name.replaceAll(' ', '-'), { source });
      const findings = diagnoseHeap(model);
      const sure = findings.filter(({ verdict }) => verdict === 'optimize');
      assert.deepEqual(
        sure.map((f) => [f.rule, f.title]),
        [],
      );
      claimsWhatItKeeps(model, findings);
    });
  }
});

test('what is large and may be meant to be is to be looked into; snapshots from before say whether it grows', async () => {
  const [first, second, third] = await recordHeaps(`
    class City { constructor(i) { this.name = 'City ' + i; this.lat = { degrees: i / 1000 }; } }
    class Visit { constructor(i) { this.url = '/' + i; this.at = { ms: i / 2 }; } }
    const cityByZip = new Map(); globalThis.city = (zip) => cityByZip.get(zip);
    const visits = []; globalThis.visit = (i) => visits.push(new Visit(i));
    for (let i = 0; i < 30000; i++) cityByZip.set(i, new City(i));
    const work = (from) => { for (let i = from; i < from + 10000; i++) visit(i); };
    work(0); snapshot(); work(10000); snapshot(); work(20000); snapshot();`);
  const told = (findings: ReturnType<typeof diagnoseHeap>) =>
    Object.fromEntries(findings.map((f) => [f.subject.name === 'Map' ? 'cityByZip' : 'visits', f]));
  const alone = told(diagnoseHeap(first));
  assert.deepEqual([alone.cityByZip.verdict, alone.visits.verdict], ['investigate', 'investigate']);
  assert.match(alone.cityByZip.proposal, /one snapshot cannot tell/);
  // The ids of a later one tell what has come since.
  const later = told(diagnoseHeap(third));
  assert.deepEqual([later.cityByZip.verdict, later.visits.verdict], ['leave', 'investigate']);
  const compared = diagnoseHeap(third, { earlier: [first, second] });
  assert.match(compared[0].title, /^visits/);
  const { cityByZip, visits } = told(compared);
  assert.deepEqual([cityByZip.verdict, visits.verdict], ['leave', 'optimize']);
  assert.match(
    visits.evidence.map(({ text }) => text).join(),
    /grows from snapshot to snapshot: .* then .* then /,
  );
});

test('what grows comes first, a hundredth of the heap though it is; what stays as large as it was is to be left', async () => {
  const [first, second, third, still, after] = await recordHeaps(`
    const table = new Map();
    for (let i = 0; i < 40000; i++) table.set('sku-' + i, { name: 'product ' + i, tags: [{ i }] });
    globalThis.find = (sku) => table.get(sku);
    class Visit { constructor(i) { this.url = 'u' + i; } }
    const seen = new Set();
    globalThis.visit = (i) => seen.add(new Visit(i));
    const work = (from) => { for (let i = from; i < from + 400; i++) visit(i); };
    work(0); snapshot(); work(400); snapshot(); work(800); snapshot(); snapshot(); snapshot();`);
  const told = (model: HeapModel, earlier: HeapModel[]) =>
    diagnoseHeap(model, { earlier }).map(({ title, verdict }) => `${title.split(' ', 1)} ${verdict}`);
  assert.deepEqual(told(first, []), ['table investigate']);
  assert.deepEqual(told(third, []), ['table leave']);
  assert.deepEqual(told(third, [first, second]), ['seen optimize', 'table leave']);
  // Of two, so few may be work under way.
  assert.deepEqual(told(second, [first]), ['table leave']);
  assert.deepEqual(told(after, [third, still]), ['table leave']);
  const [growing] = diagnoseHeap(third, { earlier: [first, second] });
  assert.ok(growing.impact.share < 0.02);
  assert.match(
    growing.evidence.map(({ text }) => text).join(),
    /1,200 × Visit retain.*grows from snapshot to snapshot/,
  );
});

test('snapshots of another process say nothing of growth', async () => {
  const program = (n: number) => `
    globalThis.kept = [];
    for (let i = 0; i < ${n}; i++) kept.push(i % 3 ? { a: {} } : [new Map()]);
    globalThis.table = new Map(Array.from({ length: 20000 }, (_, i) => [i, { x: { i } }]));
    snapshot();`;
  const [before] = await recordHeaps(program(5000));
  const [now] = await recordHeaps(program(7000));
  assert.deepEqual(diagnoseHeap(now, { earlier: [before] }), diagnoseHeap(now));
});

test('the memory of a WebAssembly module is as large as it must be', async () => {
  const [model] = await recordHeaps(
    'globalThis.wasm = new WebAssembly.Memory({ initial: 256 }); wasm.buffer; snapshot();',
  );
  const findings = diagnoseHeap(model);
  assert.deepEqual(
    findings.map(({ rule, verdict }) => [rule, verdict]),
    [['wasm-memory', 'leave']],
  );
});

test('entries that leave no reference are said to be missing from the count', async () => {
  const model = await record(process.execPath, 'entries', {
    source: `const half = (globalThis.half = new Map());
    const whole = (globalThis.whole = new Map());
    // Two calls: compiled, one call would box whole numbers as well.
    for (let i = 0; i < 90_000; i++)
      if (i % 2 === 0) half.set(i, i);
      else half.set(i, i + 0.5);
    for (let i = 0; i < 90_000; i++) whole.set(i, i + 0.5);`,
  });
  const titles = diagnoseHeap(model).map(({ title }) => title);
  assert.match(
    titles.join('\n'),
    /^half is a Map that holds at least [45]\d,\d{3} entries \(number → number\)$/m,
  );
  assert.match(titles.join('\n'), /^whole is a Map that holds 90,000 entries \(number → number\)$/m);
});

test('names that are no names stay out of the code that is proposed', async () => {
  const evil = "x', evil`1`, '";
  const model = await record(process.execPath, 'evil', {
    source: `const { EventEmitter } = require('node:events');
    const { Readable } = require('node:stream');
    const evil = ${JSON.stringify(evil)};
    class Row { constructor(i) { this.text = 'row ' + i; this.at = i; } }
    const holder = (globalThis.holder = { [evil]: new EventEmitter().setMaxListeners(0), ['a-' + evil]: new Map(), s: {} });
    for (let i = 0; i < 20_000; i++) holder[evil].on(evil, function () { return i; });
    for (let i = 0; i < 20_000; i++) holder['a-' + evil].set(i, new Row(i));
    holder.s[evil] = new Readable({ objectMode: true, read() {} });
    for (let i = 0; i < 20_000; i++) holder.s[evil].push({ evil: i, more: [i, i, i, i, i, i] });`,
  });
  const findings = diagnoseHeap(model);
  assert.deepEqual(findings.map(({ rule }) => rule).sort(), [
    'listener-leak',
    'unbounded-map',
    'unread-stream',
  ]);
  proposesCode(findings);
  for (const { code } of findings) assert.doesNotMatch(`${code?.before} ${code?.after}`, /evil/);
});
