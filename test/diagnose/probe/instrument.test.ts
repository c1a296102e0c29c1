import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readCounts } from '../../../source/commands/probe-counts.ts';
import { parseSource } from '../../../source/diagnose/facts/parse.ts';
import { instrument } from '../../../source/diagnose/probe/instrument.ts';
import { replaceSources } from '../../../source/experiment/replace.ts';
import { runProgram } from '../../../source/experiment/run.ts';

const tricky = fileURLToPath(new URL('./tricky.cjs', import.meta.url));
const file = parseSource(tricky, readFileSync(tricky, 'utf8'))!;
const everything = () =>
  instrument(
    file,
    pathToFileURL(tricky).href,
    [...file.functions.map((node) => ({ node })), { node: null }],
    {
      functions: 0,
      sites: 0,
    },
  )!;

test('counting changes neither what a program prints nor its lines', async () => {
  const { text, functions, sites } = everything();
  assert.equal(text.split('\n').length, file.text.split('\n').length);
  const expected = execFileSync(process.execPath, [tricky], { encoding: 'utf8' });
  assert.match(expected, /RangeError thrown line \d+/);
  const command = [process.execPath, '-e', `require(${JSON.stringify(tricky)})`];
  const replaced = replaceSources({ command }, [{ url: pathToFileURL(tricky).href, text }], {
    functions: functions.length,
    sites: sites.length,
  });
  try {
    const plain = await runProgram(
      { command },
      { directory: `${replaced.directory}/a`, record: 'none', output: 'digest' },
    );
    const probed = await runProgram(replaced.program, {
      directory: `${replaced.directory}/b`,
      record: 'none',
      output: 'digest',
    });
    assert.equal(probed.stderr, '');
    assert.deepEqual(probed.stdout, plain.stdout);
    assert.equal(probed.exitCode, 0);
    assert.deepEqual([...replaced.loaded()], [pathToFileURL(tricky).href]);
    const [counted] = readCounts(replaced.directory);
    const of = (name: string) => counted.functions[functions.find((one) => one.name === name)!.id]!;
    assert.equal(of('recursive').calls, 465);
    assert.equal(of('recursive').distinct, 13);
    assert.equal(of('throws').calls, 1);
    assert.equal(of('minified').calls, 3);
    assert.equal(of('plain').calls, 2);
    const { loops } = functions.find((one) => one.name === 'guards')!;
    const [{ line }] = loops.filter(({ depth }) => depth === 1).sort((a, b) => a.line - b.line);
    const inner = loops.findIndex((one) => one.depth === 1 && one.line === line);
    const { passes, passed, iterations } = of('guards');
    // For rows 1, 3, 5 and 9: four keys each, and for 9 two until it matches.
    assert.deepEqual([passes[inner]!.count, iterations[inner]!.sum, passed[inner]], [4, 14, 2]);
    assert.equal(of('copies').copied!.max, 80);
    const at = (text: string) => counted.sites[sites.find((one) => one.text === text)!.id];
    // The same object, but another function.
    assert.deepEqual(
      ['rules[i % 2](state, 1)', 'rule(state, 2)'].map((text) => at(text)!.repeats),
      [0, 22],
    );
    assert.deepEqual([at('o?.[state.a](3)')?.timed, at('o?.[text]()')?.timed], [0, 0]);
    // What is cut off is what is copied.
    assert.deepEqual([at('text.slice(0, 3)')!.sizes!.max, at('text.slice(7)')!.sizes!.max], [3, 33]);
    const waits = sites.filter(({ kind }) => kind === 'wait').map(({ id }) => counted.sites[id]!);
    assert.deepEqual(waits.map(({ calls, mostPending }) => [calls, mostPending]).sort(), [
      [2, 1],
      [2, 1],
      [3, 1],
    ]);
    const includes = sites.find(({ callee, subject }) => callee === 'includes' && subject === 'seen')!;
    assert.deepEqual(
      [counted.sites[includes.id]!.sizes!.min, counted.sites[includes.id]!.sizes!.max],
      [0, 2],
    );
  } finally {
    replaced.remove();
  }
});

test('all calls are counted, of which most are not looked at', async () => {
  const path = fileURLToPath(new URL('./hot.cjs', import.meta.url));
  const hot = parseSource(path, readFileSync(path, 'utf8'))!;
  const url = pathToFileURL(path).href;
  const places = hot.functions.map((node) => ({ node }));
  const { text, functions, sites } = instrument(hot, url, places, { functions: 0, sites: 0 })!;
  const probed = { functions: functions.length, sites: sites.length };
  const replaced = replaceSources({ command: [process.execPath, path] }, [{ url, text }], probed);
  try {
    const { stdout, stderr, exitCode } = await runProgram(replaced.program, {
      directory: `${replaced.directory}/a`,
      record: 'none',
      output: 'digest',
    });
    assert.deepEqual([stderr, exitCode], ['', 0]);
    const printed = createHash('sha256').update(execFileSync(process.execPath, [path]));
    assert.equal(stdout!.sha256, printed.digest('hex'));
    const [counted] = readCounts(replaced.directory);
    const calls = (name: string) => counted.functions[functions.find((one) => one.name === name)!.id]!;
    const site = (text: string) => counted.sites[sites.find((one) => one.text === text)!.id]!;
    assert.deepEqual(
      [calls('put').calls, calls('fails').calls, calls('half').calls],
      [60_000, 60_000, 300_000 + 2 * (calls('depth').calls - 9000)],
    );
    assert.ok(calls('put').examined >= 64 && calls('put').examined < 25_000);
    for (const one of ['half(value)', 'seen.set(key, half_)', 'list.push(key)', 'list.at(half(half(0)))'])
      assert.equal(site(one).calls, 60_000, one);
    assert.equal(site("JSON.parse(n % 2 ? '{' : '1')").calls, 60_000);
    assert.equal(site('depth(half(half(n)))').calls, calls('depth').calls - 9000);
  } finally {
    replaced.remove();
  }
});

test('what cannot carry counting is left alone', () => {
  // A `var` beside a function of its name is one scope in a function, and a clash in a block.
  const clash = parseSource('/x.js', 'function f() { var g = 1; function g() {} return g; }')!;
  assert.equal(
    instrument(clash, 'file:///x.js', [{ node: clash.functions[0] }], { functions: 0, sites: 0 }),
    null,
  );
});

test('a function that writes into its parameters is told from one that only reads them', () => {
  const fills = (text: string) => {
    const source = parseSource('/f.js', text)!;
    return instrument(source, 'file:///f.js', [{ node: source.functions[0] }], { functions: 0, sites: 0 })!
      .functions[0].fills;
  };
  assert.equal(fills('function f(a, into) { for (let k = 0; k < a; k++) into[k] &= a; return a; }'), true);
  assert.equal(fills('function f(into) { into.fill(0); return 1; }'), true);
  assert.equal(fills('function f(box) { box.list.count++; return 1; }'), true);
  assert.equal(fills('function f(a) { const own = []; own.push(a.x); own[0]++; return own; }'), false);
});
