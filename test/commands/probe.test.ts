import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildSync } from 'esbuild';
import { freePort } from '../support/ports.ts';
import { run, sample } from './run.ts';

let folder: string;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
// On a loaded machine half a second, by the clock, is not enough to look at all calls.
process.env.CULPRIT_PROBE_MILLIS = '60000';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-probe-'));
  write(
    'work.mjs',
    `const spin = (n) => { let s = 0; for (let i = 0; i < 20000; i++) s = (s * 31 + n) % 1e9; return s; };
export function cost(part) { return { total: spin(part.id) }; }
export function fresh(n) { return spin(n); }
const seen = [];
export function isNew(key) {
  if (seen.includes(key)) return false;
  seen.push(key);
  return true;
}
export function remember() {
  const known = new Map();
  return function memoized(key) {
    if (known.has(key)) return known.get(key);
    const value = spin(key[0]);
    known.set(key, value);
    return value;
  };
}
export function insert(list, x) {
  list.push(x);
  list.sort((a, b) => a - b);
}
export function soonest(waiting) {
  return [...waiting].sort((a, b) => a.at - b.at)[0];
}
export class Field {
  #cells = new Float64Array(4000).map((_, i) => i);
  step() {
    for (let i = 1; i < this.#cells.length; i++) this.#cells[i] = (this.#cells[i] + 2 * this.#cells[i - 1]) % 1e9;
  }
}
`,
  );
  write(
    'main.mjs',
    `import { cost, Field, fresh, insert, isNew, remember, soonest } from './work.mjs';
const memoized = remember();
const list = [];
const waiting = new Set(Array.from({ length: 300 }, (_, i) => ({ at: (i * 7919) % 300 })));
const field = new Field();
let n = 0;
for (let i = 0; i < 600; i++) {
  n += cost({ id: i % 7 }).total;
  n += fresh(i);
  if (isNew('key ' + i * 3)) n++;
  n += memoized([i % 5]);
  insert(list, (i * 7919) % 600);
  const next = soonest(waiting);
  waiting.delete(next);
  waiting.add({ at: next.at + 300 + (i % 5) });
  field.step();
}
console.log(n);
`,
  );
});
after(() => rmSync(folder, { recursive: true }));

const probed = async (...argv: string[]) => {
  const { code, stdout, stderr } = await run(
    'probe',
    ...argv,
    '--format',
    'json',
    '--',
    process.execPath,
    join(folder, 'main.mjs'),
  );
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
};
const line = (of: string) =>
  `${join(folder, 'work.mjs')}:${
    readFileSync(join(folder, 'work.mjs'), 'utf8')
      .split('\n')
      .findIndex((one) => one.includes(of)) + 1
  }`;

test('work that is repeated for equal arguments is told, whichever objects they are', async () => {
  const result = await probed('--at', line('function cost'));
  assert.equal(result.verdict, 'repeated');
  assert.deepEqual(
    [result.calls, result.examined, result.distinctArguments, result.distinctByIdentity],
    [600, 600, 7, 600],
  );
  assert.equal(result.repeatedShare, 593 / 600);
  assert.equal(result.callers[0].calls, 600);
  assert.match(result.text, /^`cost` is called 600 times with 7 distinct arguments/);
});

test('work on new arguments each time is needed', async () => {
  const result = await probed('--at', line('function fresh'));
  assert.equal(result.verdict, 'needed');
  assert.match(result.text, /each time with new arguments/);
});

test('a file is found by its name wherever the program has it', async () => {
  const at = line('function fresh').split('/').at(-1)!;
  const result = await probed('--at', at);
  assert.equal(result.place.name, 'fresh');
});

test('a collection that is searched and grows is told with its sizes', async () => {
  const result = await probed('--at', line('seen.includes'));
  assert.equal(result.verdict, 'scan grows');
  assert.deepEqual([result.sizes.min, result.sizes.max, result.sizes.grows], [0, 599, true]);
});

test('a list that is sorted again on each call', async () => {
  assert.equal((await probed('--at', line('list.sort'))).verdict, 'sorts again');
});

test('a copy that is sorted anew for each element that is taken', async () => {
  const result = await probed('--at', line('function soonest'));
  assert.equal(result.verdict, 'sorts again');
  assert.match(
    result.text,
    /is sorted 600 times, 300 elements \(median\), most of them in the order of the sort before/,
  );
});

test('a step that changes private fields works on another state each time', async () => {
  const result = await probed('--at', line('  step()'));
  assert.equal(result.verdict, 'needed');
  assert.match(result.text, /each time on an object that holds other values/);
});

test('a cache that is asked by identity', async () => {
  const result = await probed('--at', line('known.has'));
  assert.equal(result.verdict, 'cache misses');
  assert.deepEqual(result.cache, { lookups: 600, hits: 0, distinctKeys: 5 });
});

/** Counts a function of a program that is not the one above. */
const probedIn = async (name: string, text: string, at: string) => {
  write(name, text);
  const path = join(folder, name);
  const row = text.split('\n').findIndex((one) => one.includes(at)) + 1;
  const { code, stdout, stderr } = await run(
    'probe',
    '--at',
    `${path}:${row}`,
    '--format',
    'json',
    '--',
    process.execPath,
    path,
  );
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
};

test('callers are those of all calls, and it is said of how many', async () => {
  const program = `function area(n) { return Math.sqrt(n) * n; }
function early() { let s = 0; for (let i = 0; i < 4000; i++) s += area(i); return s; }
function late() { let s = 0; for (let i = 0; i < 12000; i++) s += area(i); return s; }
console.log(early() + late());
`;
  const { calls, callers, callersOf } = await probedIn('callers.mjs', program, 'function area');
  assert.equal(calls, 16_000);
  assert.ok(callersOf < 2100, `${callersOf}`);
  const of = (name: string) => callers.find((one: { name: string }) => one.name === name).calls / callersOf;
  assert.ok(
    Math.abs(of('early') - 0.25) < 0.05 && Math.abs(of('late') - 0.75) < 0.05,
    JSON.stringify(callers),
  );
  const { stdout } = await run(
    'probe',
    '--at',
    `${join(folder, 'callers.mjs')}:1`,
    '--',
    process.execPath,
    join(folder, 'callers.mjs'),
  );
  assert.match(stdout, /callers {4}[\d,]+ of [12],\d+ calls looked at from late/);
});

test('traps of the program are not run by counting, nor counted where they are', async () => {
  const program = `let asked = 0;
const traps = {
  get(target, name) { asked++; return target[name]; },
  getPrototypeOf(target) { for (const one of [target]) if (one) return units[0] && Reflect.getPrototypeOf(one); },
};
const units = new Proxy(Array.from({ length: 200 }, (_, id) => ({ id })), traps);
const held = new Proxy({ units }, traps);
function unit(id) { return held.units.find((one) => one.id === id); }
function whole() { return held; }
let sum = 0;
for (let i = 0; i < 100; i++) sum += unit(i % 200).id + whole().units.length;
console.log(sum > 0 && asked);
`;
  const { calls, callers } = await probedIn('traps.mjs', program, 'get(target, name)');
  const plain = execFileSync(process.execPath, [join(folder, 'traps.mjs')], { encoding: 'utf8' });
  assert.equal(calls, Number(plain));
  assert.ok(
    !callers.some(({ url }: { url: string }) => /culprit-sources/.test(url)),
    JSON.stringify(callers),
  );
});

test('a formatter that is set up for each call, whatever it formats', async () => {
  const program = `const ZONES = ['Europe/Oslo', 'Asia/Manila', 'Australia/Perth'];
function local(epoch, zone) { return new Date(epoch).toLocaleString('en-US', { timeZone: zone }); }
let n = 0;
for (let i = 0; i < 600; i++) n += local(1.7e12 + i * 3.6e6, ZONES[i % 3]).length;
console.log(n);
`;
  const { verdict, text } = await probedIn('zones.mjs', program, 'function local');
  assert.equal(verdict, 'formatter again');
  assert.match(text, /`toLocaleString` is called 600 times, .* with 3 distinct locales and options/);
});

test('the memory that is asked for at every step', async () => {
  const program = `function reached(limit) { return process.memoryUsage().heapUsed > limit; }
let n = 0;
for (let i = 0; i < 2000; i++) if (!reached(1e12)) n++;
console.log(n);
`;
  const { verdict, text } = await probedIn('memory.mjs', program, 'function reached');
  assert.equal(verdict, 'asks often');
  assert.match(text, /`process\.memoryUsage\(\)` is called 2,000 times/);
});

test('each text that many things are tried on', async () => {
  const program = `const LANGUAGES = Array.from({ length: 12 }, (_, i) => 'language' + i);
function relevance(language, text) {
  let score = language.length;
  for (const character of text) score = (score * 31 + character.codePointAt(0)) % 9973;
  return { language, score };
}
let n = 0;
for (let i = 0; i < 40; i++) {
  const text = ('const total' + i + ' = price * ' + i + ';\\n').repeat(60);
  for (const language of LANGUAGES) n += relevance(language, text).score;
}
console.log(n);
`;
  const { verdict, text } = await probedIn('tried.mjs', program, 'function relevance');
  assert.equal(verdict, 'same text');
  assert.match(text, /called 480 times, 12 times with each text/);
});

test('by name, from a recording that is made for it; the result is kept as a file', async () => {
  const out = join(folder, 'probe.json');
  const { code, stdout, stderr } = await run(
    'probe',
    '--at',
    'cost',
    '--output',
    out,
    '--',
    process.execPath,
    join(folder, 'main.mjs'),
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^`cost` is called 600 times with 7 distinct/);
  assert.equal(JSON.parse(readFileSync(out, 'utf8')).verdict, 'repeated');
});

test('a service is counted under load, until it is ended', async () => {
  const port = await freePort();
  write(
    'server.mjs',
    `import http from 'node:http';
import { cost } from './work.mjs';
http.createServer((request, response) => response.end(String(cost({ id: 1 }).total))).listen(${port}, '127.0.0.1');
`,
  );
  const { code, stdout, stderr } = await run(
    'probe',
    '--at',
    line('function cost'),
    '--load',
    `http://127.0.0.1:${port}/`,
    '--for',
    '1s',
    '--format',
    'json',
    '--',
    process.execPath,
    join(folder, 'server.mjs'),
  );
  assert.equal(code, 0, stderr);
  assert.equal(stderr, '');
  const result = JSON.parse(stdout);
  assert.deepEqual([result.verdict, result.distinctArguments], ['repeated', 1]);
});

test('a finding carries what was measured for it', async () => {
  const recording = sample('order-service.cpuprofile');
  const before = JSON.parse((await run('report', recording, '--format', 'json')).stdout).findings;
  const at = before.findIndex(({ subject }: { subject: { line: number | null } }) => subject.line !== null);
  const { rule, title, subject } = before[at];
  const probed = {
    schemaVersion: 2,
    place: subject,
    finding: { rule, title, url: subject.url, line: subject.line },
    calls: 3,
    verdict: 'scan grows',
    text: '`seen` holds 1 … 84,000 elements',
  };
  write('of-finding.json', JSON.stringify(probed));
  const report = await run(
    'report',
    recording,
    '--format',
    'json',
    '--probe',
    join(folder, 'of-finding.json'),
  );
  assert.equal(report.code, 0, report.stderr);
  const after = JSON.parse(report.stdout).findings[at];
  assert.deepEqual([after.verdict, after.basis], ['optimize', 'measured']);
  assert.match(after.evidence[0].text, /84,000/);
  write('no-probe.json', '{"findings": []}');
  const refused = await run('report', recording, '--probe', join(folder, 'no-probe.json'));
  assert.deepEqual([refused.code, refused.stdout], [2, '']);
  assert.match(refused.stderr, /not written by culprit probe/);
});

test('what cannot be probed is said in a line', async () => {
  const node = ['--', process.execPath];
  const fails = async (expected: RegExp, ...argv: string[]) => {
    const { code, stdout, stderr } = await run('probe', ...argv);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr.trimEnd().split('\n').at(-1)!, expected);
  };
  const main = join(folder, 'main.mjs');
  write('never.mjs', 'export function never() { return 1; }\nnever.x = never;\n');
  write('fails.mjs', `import { cost } from './work.mjs';\nconsole.log(cost({ id: 1 }));\nprocess.exit(3);\n`);
  await fails(/a command is missing/, '--at', 'cost');
  await fails(/no such file: nowhere\.js/, '--at', 'nowhere.js:3', ...node, main);
  await fails(/does not load never\.mjs/, '--at', `${join(folder, 'never.mjs')}:1`, ...node, main);
  await fails(/no such file: wrok\.mjs: did you mean work\.mjs\?/, '--at', 'wrok.mjs:3', ...node, main);
  await fails(/no function called nothingLikeThis/, '--at', 'nothingLikeThis', ...node, main);
  await fails(/no function called freesh .*: did you mean fresh\?$/, '--at', 'freesh', ...node, main);
  await fails(/could not be started/, '--at', line('function cost'), '--', join(folder, 'no-program'));
  await fails(/give one of them/, '--at', 'cost', '--finding', '1', ...node, main);
  const { code, stderr } = await run(
    'probe',
    '--at',
    line('function cost'),
    ...node,
    join(folder, 'fails.mjs'),
  );
  assert.equal(code, 0);
  assert.match(stderr, /the program ended with 3/);
});

test('of code that a build made, what ran is counted and named as its author wrote it', async () => {
  const home = join(folder, 'built');
  mkdirSync(join(home, 'src'), { recursive: true });
  writeFileSync(
    join(home, 'src/price.ts'),
    `type Order = { id: number };
const spin = (n: number): number => {
  let s = 0;
  for (let i = 0; i < 200_000; i++) s = (s * 31 + n) % 1e9;
  return s;
};

export function price(order: Order): number {
  return spin(order.id);
}
let sum = 0;
for (let i = 0; i < 400; i++) sum += price({ id: i % 3 });
console.log(sum);
`,
  );
  const entryPoints = [join(home, 'src/price.ts')];
  buildSync({
    entryPoints,
    outfile: join(home, 'out.mjs'),
    bundle: true,
    format: 'esm',
    sourcemap: true,
    logLevel: 'error',
  });
  const command = [process.execPath, join(home, 'out.mjs')];
  const recording = join(home, 'app.cpuprofile');
  execFileSync(process.execPath, [
    '--cpu-prof',
    `--cpu-prof-dir=${home}`,
    '--cpu-prof-name=app.cpuprofile',
    ...command.slice(1),
  ]);
  const { code, stdout, stderr } = await run(
    'probe',
    recording,
    '--at',
    'price',
    '--format',
    'json',
    '--',
    ...command,
  );
  assert.equal(code, 0, stderr);
  const { verdict, place, distinctArguments } = JSON.parse(stdout);
  assert.deepEqual([verdict, distinctArguments], ['repeated', 3]);
  assert.deepEqual([place.name, place.line], ['price', 8]);
  assert.match(place.url, /src\/price\.ts$/);
});
