import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { edited, replace, template } from '../../source/diagnose/code/edit.ts';
import { noCode } from '../../source/diagnose/code/no-code.ts';
import { parseSource } from '../../source/diagnose/facts/parse.ts';
import { descend, isCall } from '../../source/diagnose/facts/syntax.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { method } from '../../source/diagnose/method.ts';
import { statementOf } from '../../source/diagnose/rules/sites.ts';
import { diffLines } from '../../source/paint/diff.ts';
import { CODE_CASES } from './cases-code.ts';
import { findingsFor, modelOf, recordingOf, writeSources } from './recordings.ts';

function firstOf(rule: string, subject: string): Finding {
  const one = CODE_CASES.find((known) => known.rule === rule && known.subject === subject)!;
  return findingsFor(one.fires.files, one.fires.stacks, one.fires.rounds)[0];
}

function found(text: string, leaf: string): Finding {
  return findingsFor({ 'app.mjs': text }, [{ frames: ['(top)', leaf], samples: 200 }])[0];
}

/** A module of a template: what stands before the line `// Here:` once, the rest in place of the user's. */
async function moduleOf(text: string, { code }: Finding) {
  const [once, here] = code!.after.split('\n// Here:\n');
  const changed = `${once}\n${text.replace(code!.before, () => here)}`;
  const { folder } = writeSources({ 'before.mjs': text, 'after.mjs': changed });
  const load = (name: string) => import(pathToFileURL(join(folder, name)).href);
  return { before: await load('before.mjs'), after: await load('after.mjs'), changed };
}

const DATES = [
  new Date(0),
  new Date(Date.UTC(2026, 10, 25, 13, 5, 9)),
  new Date(Date.UTC(1999, 11, 31, 23, 59, 59)),
];
const OPTIONS = [
  `{ timeZone: 'UTC' }`,
  `{ timeZone: 'UTC', month: 'long' }`,
  `{ timeZone: 'UTC', weekday: 'short', hour12: false }`,
  `{ timeZone: 'UTC', timeZoneName: 'short' }`,
];
for (const name of ['toLocaleDateString', 'toLocaleTimeString', 'toLocaleString'])
  for (const options of [...OPTIONS, `{ timeZone: 'UTC', hour: '2-digit', minute: '2-digit' }`])
    test(`a kept formatter gives what ${name} with ${options} gives`, async () => {
      const text = `export function day(date, country) {\n  return date.${name}(country, ${options}); //hot\n}\n`;
      const { before, after, changed } = await moduleOf(text, found(text, 'day'));
      assert.match(changed, /new Intl\.DateTimeFormat/);
      for (const country of ['de-DE', 'en-US', 'sv-SE', undefined])
        for (const date of DATES) assert.equal(after.day(date, country), before.day(date, country), changed);
    });

test('options that are handed over whole are no key: nothing is written', () => {
  const { code } = found(
    `export function show(value, locale, options) {\n  return value.toLocaleString(locale, options); //hot\n}\n`,
    'show',
  );
  assert.equal(code, null);
});

test('a constant is not put where the module has called its function already', () => {
  const { code } = found(
    `const cents = [1, 2];\nconsole.log(cents.map(price));\nprice(3);\nfunction price(value) {\n  return new Intl.NumberFormat('de').format(value); //hot\n}\n`,
    'price',
  );
  assert.notEqual(code?.exact, true);
});

test('one query in place of many gives each element its rows', () => {
  const { code, proposal } = firstOf('n-plus-one', 'list');
  assert.match(proposal, /no round trips/);
  const db = new DatabaseSync(':memory:');
  db.exec(
    `create table lines(order_id integer, sku text, quantity integer); insert into lines values (1,'a',1),(1,'b',2),(3,'c',3)`,
  );
  const linesOf = db.prepare('select sku, quantity from lines where order_id = ?');
  const orders = [{ id: 1 }, { id: 2 }, { id: 3 }];
  const [once, here] = code!.after.split('\n// In the loop:\n');
  const grouped = new Function(
    'db',
    'orders',
    `${once}\nreturn orders.map((order) => { ${here}\nreturn lines; });`,
  );
  assert.deepEqual(
    grouped(db, orders).map((rows: object[]) => rows.map((row) => ({ ...row }))),
    orders.map(({ id }) => linesOf.all(id).map((row) => ({ ...row }))),
  );
});

test('rows that are written one by one are written in a transaction', () => {
  const { code } = firstOf('n-plus-one', 'store');
  const db = new DatabaseSync(':memory:');
  db.exec('create table t(id integer)');
  const insert = db.prepare('insert into t values (?)');
  new Function('db', 'insert', 'rows', code!.after)(db, insert, [{ id: 1 }, { id: 2 }]);
  assert.equal(db.prepare('select count(*) as n from t').get()!.n, 2);
  assert.equal(db.isTransaction, false);
});

test('a copy that is only read is not made, and nothing is said of a faster structuredClone', () => {
  const { code, proposal } = firstOf('json-clone', 'copy');
  assert.match(proposal, /^Do not copy: .*forTenant.*only read/);
  assert.match(code!.after, /return policy;/);
  assert.equal(code!.exact, false);
  const written = found(
    `export function next(state, id) {\n  const copy = JSON.parse(JSON.stringify(state)); //hot\n  copy.selected = id;\n  return copy;\n}\n`,
    'next',
  );
  assert.match(written.proposal, /`selected` is written to/);
  assert.match(written.code!.after, /const copy = \{ \.\.\.state \};/);
});

test('where a statement cannot take the place of a copy, there are words and no code', () => {
  const finding = firstOf('accumulator-copy', 'reduce');
  assert.equal(finding.code, null);
  assert.match(finding.proposal, /state\.accounts is copied on every change/);
  assert.match(noCode(finding), /see the proposal/);
  const outer = found(
    `let all = {};\nexport function keep(rows) {\n  for (const row of rows) all = { ...all, [row.id]: row }; //hot\n}\n`,
    'keep',
  );
  assert.equal(outer.code!.after, 'all[row.id] = row;');
  assert.match(outer.tradeOffs[0], /comes from outside this function/);
});

test('newest first and no more than so many: pushed, cut now and then, read from the end', () => {
  const { code } = firstOf('accumulator-copy', 'publish');
  const [publish, latest] = code!.after.replaceAll('this.#posts', 'posts').split(/\n\/\/.*\n/);
  const after = new Function(
    'ids',
    'n',
    `const posts = [];\nfor (const post of ids) {\n${publish}\n}\nreturn ${latest}`,
  );
  for (const count of [0, 1, 499, 1000, 2345])
    for (const n of [0, 3, 800]) {
      const ids = Array.from({ length: count }, (_, i) => i);
      assert.deepEqual(after(ids, n), ids.slice(-500).reverse().slice(0, n));
    }
});

test('a decoder that joins its chunks once a frame is whole gives the same frames', () => {
  const { code } = firstOf('accumulator-copy', 'feed');
  const text = code!.after.replaceAll('this.#rest', 'this.rest');
  const Decoder = new Function(`return class {
    rest = Buffer.alloc(0); waiting = []; size = 0; needed = 0;
    *feed(chunk) {
      ${text}
      while (this.rest.length >= 4) {
        const length = this.rest.readUInt32LE(0) + 4;
        if (this.rest.length < length) { this.needed = length; return; }
        yield this.rest.subarray(4, length);
        this.rest = this.rest.subarray(length);
      }
    }
  };`)();
  const frames = [900, 3, 0, 50, 2000, 1].map((n, i) => Buffer.alloc(n, i + 65));
  const stream = Buffer.concat(
    frames.flatMap((one) => [Buffer.from(Uint32Array.of(one.length).buffer), one]),
  );
  for (const size of [1, 7, 64, 5000]) {
    const decoder = new Decoder();
    const out: string[] = [];
    let last = 0;
    for (let at = 0; at < stream.length; at += size) {
      for (const frame of decoder.feed(stream.subarray(at, at + size))) out.push(frame.toString());
      last = out.length;
    }
    assert.equal(last, frames.length);
    assert.deepEqual(
      out,
      frames.map((one) => one.toString()),
    );
  }
});

test('each element once, by a Set', async () => {
  const finding = firstOf('accumulator-copy', 'unique');
  assert.match(finding.proposal, /`seen\.indexOf` scans/);
  const unique = new Function(`${finding.code!.after.replace('export ', '')}; return unique;`)();
  assert.deepEqual(unique(['b', 'a', 'b', 'c', 'a']), ['b', 'a', 'c']);
});

test('a list that is written at the front and cut at the end is no queue', () => {
  const { title, proposal, code } = firstOf('array-queue', 'note');
  assert.match(title, /inserts at the front of `recent`/);
  assert.match(proposal, /newest element is last/);
  assert.match(code!.after, /^recent\.push\(event\);/);
  const queue = found(
    `export function run(jobs) {\n  const waiting = [];\n  for (const job of jobs) waiting.unshift(job); //hot\n  let done = 0;\n  while (waiting.length > 0) done += waiting.pop().cost;\n  return done;\n}\n`,
    'run',
  );
  assert.match(queue.proposal, /take from its head/);
});

test('a message that nobody reads is not built', () => {
  const { title, code } = firstOf('hot-logging', 'quote');
  assert.match(
    title,
    /^`quote` builds a message for `this\.log\.debug` on every iteration of a loop in `run`/,
  );
  assert.match(code!.after, /^this\.log\.debug\(\(\) => `quoted/);
});

test('what is compiled is kept by its text alone', () => {
  const { code } = firstOf('repeated-compile', 'compose');
  assert.match(code!.after, /made = stache\.compile\(text\)/);
  assert.match(code!.after, /const render = compiledOf\(texts\[person\.plan\]\);/);
});

test('what is read and parsed each time is kept parsed, and counted once', () => {
  const { code, impact } = firstOf('repeated-parse', 'load');
  assert.match(code!.after, /^const parsed = JSON\.parse\(readFileSync\(file, 'utf8'\)\);/);
  assert.ok(code!.exact && impact.share <= 1);
});

test('a statement of many lines that is edited keeps all but the line of the edit', () => {
  const source =
    'function f(list) {\n  if (list) {\n    return {\n      id: 1,\n      whole: copy(list),\n    };\n  }\n}\n';
  const file = parseSource('/a.js', source)!;
  const call = descend(file.program).find((node) => isCall(node))!;
  const statement = statementOf(file, call);
  const { before, after } = template(file, statement, edited(file, statement, [replace(call, 'list')]))!;
  assert.deepEqual(
    diffLines(before, after).map(({ sign, text }) => sign + text),
    [' return {', '   id: 1,', '-  whole: copy(list),', '+  whole: list,', ' };'],
  );
});

test('the one change is told in a whole sentence', () => {
  const one = CODE_CASES.find(({ rule }) => rule === 'json-clone')!.fires;
  const model = modelOf(recordingOf(writeSources(one.files), one.stacks));
  const findings = findingsFor(one.files, one.stacks);
  const step = method(model, findings).find((known) => known.step === 'one-change')!;
  assert.match(step.text, /the copy is only read\.$/);
});
