import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FACTS } from '../compare/sides.ts';
import { run, sample } from './run.ts';

const ORDERS = sample('order-service.cpuprofile');
const NBODY = sample('nbody.cpuprofile');
const HEAPS = [1, 2, 3].map((i) => sample(`session-leak.${i}.heapsnapshot.gz`));

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-compare-'));
});
after(() => rmSync(folder, { recursive: true }));

/** Of a function, every n-th sample stays: the recording of a program in which it takes that much less. */
function thinned(name: string, of: string, every: number): string {
  const profile = JSON.parse(readFileSync(ORDERS, 'utf8'));
  const ids = new Set(
    profile.nodes
      .filter((node: { callFrame: { functionName: string } }) => node.callFrame.functionName === of)
      .map(({ id }: { id: number }) => id),
  );
  let [seen, gone] = [0, 0];
  const kept = profile.samples.map((id: number) => !ids.has(id) || seen++ % every === 0);
  for (const [i, stays] of kept.entries()) if (!stays) gone += profile.timeDeltas[i];
  profile.samples = profile.samples.filter((_: number, i: number) => kept[i]);
  profile.timeDeltas = profile.timeDeltas.filter((_: number, i: number) => kept[i]);
  profile.endTime -= gone;
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(profile));
  return path;
}

/** A directory of runs, as `record --runs` makes it. */
function runs(name: string, files: string[], facts = {}): string {
  const directory = join(folder, name);
  mkdirSync(directory, { recursive: true });
  for (const [i, file] of files.entries()) {
    copyFileSync(file, join(directory, `${i + 1}.cpuprofile`));
    const about = { schemaVersion: 1, ...FACTS, ...facts, intervalMicros: null };
    writeFileSync(join(directory, `${i + 1}.run.json`), JSON.stringify(about));
  }
  return directory;
}

test('one recording a side: no verdict comes first, then what to look at, and the command that decides', async () => {
  const faster = thinned('faster.cpuprofile', 'uniqueSkus', 10);
  const { code, stdout } = await run('compare', ORDERS, faster);
  assert.equal(code, 0);
  assert.match(
    stdout.split('\n')[2],
    /^\*\*One recording a side: no verdict on speed\.\*\* Sampling noise is known/,
  );
  assert.doesNotMatch(stdout, /faster \(|slower \(|\*\*yes\*\*|more than sampling noise/);
  assert.match(stdout, /^culprit record --runs 10 .*--vs-git HEAD -- node app\.js$/m);
  assert.match(stdout, /^\| function .*\n\|[- |:]+\n\| `uniqueSkus` \|.*\| ±/m);
  assert.match(stdout, /^## Flame graph\n[\s\S]*│all −/m);
  const json = JSON.parse((await run('compare', ORDERS, faster, '--format', 'json', '--top', '3')).stdout);
  assert.deepEqual([json.schemaVersion, json.kind, json.functions.length], [2, 'cpu', 3]);
  assert.deepEqual(
    [json.verdict.changed, json.verdict.speedup, json.functions[0].changed],
    [null, null, null],
  );
  assert.equal(json.functions[0].name, 'uniqueSkus');
});

test('a recording compared with itself is said to be one, and nothing is found', async () => {
  const { code, stdout, stderr } = await run('compare', ORDERS, ORDERS);
  assert.equal(code, 0);
  assert.match(stderr, /is on both sides: a recording does not differ from itself/);
  assert.doesNotMatch(stdout, /faster|slower|\*\*yes\*\*|fell by|rose by/);
});

test('many runs a side, by directories, patterns or lists, are one comparison', async () => {
  const slow = [2, 3, 4, 5, 6].map((n) => thinned(`slow${n}.cpuprofile`, 'toOrder', n));
  const fast = [2, 3, 4, 5, 6].map((n) => thinned(`fast${n}.cpuprofile`, 'uniqueSkus', n + 2));
  const parent = join(folder, 'pair');
  const [a, b] = [runs('pair/before', slow), runs('pair/after', fast, { node: 'v26.0.0' })];
  const ways = [
    [parent],
    [a, b],
    [join(a, '*.cpuprofile'), b],
    // As a shell expands `before/*`.
    ['--before', ...readdirSync(a).map((name) => join(a, name)), '--after', join(b, '*')],
    ['--before', ...[1, 2, 3, 4, 5].map((i) => join(a, `${i}.cpuprofile`)), '--after', b],
  ];
  const outputs = [];
  for (const way of ways) outputs.push((await run('compare', ...way, '--format', 'json')).stdout);
  for (const output of outputs.slice(1)) assert.equal(output, outputs[0]);
  const { verdict, environment, functions, normalized, output } = JSON.parse(outputs[0]);
  assert.equal(verdict.changed, true);
  assert.ok(verdict.low > 1 && verdict.high > verdict.low);
  assert.deepEqual(environment, [{ what: 'node', before: 'v24.1.0', after: 'v26.0.0' }]);
  assert.equal(functions[0].name, 'uniqueSkus');
  assert.equal(functions[0].changed, true);
  assert.deepEqual([normalized, output], ['absolute', 'same']);
  const { stdout } = await run('compare', parent);
  assert.match(
    stdout,
    /The two sides ran in different environments: node[\s\S]+\n\n\*\*\d\.\d\d× faster \(95 % interval \d\.\d\d–\d\.\d\d\), 5 runs a side\.\*\*\n/,
  );
});

test('a change that was tried is written into a journal, which the next report knows', async () => {
  const journal = join(folder, 'perf.md');
  const faster = thinned('tried.cpuprofile', 'uniqueSkus', 20);
  const goal = ['--goal', 'self(uniqueSkus) <= 30%'];
  const compared = (note: string) =>
    run(
      'compare',
      ORDERS,
      faster,
      ...goal,
      '--journal',
      journal,
      '--note',
      note,
      '--hypothesis',
      'a *Set* is faster',
      '--kept',
    );
  const { code, stdout } = await compared('a Set\nin uniqueSkus');
  assert.equal(code, 0);
  assert.match(stdout, /^- `self\(uniqueSkus\) <= 30%`: 50 % before, \d[\d.]* % now: held$/m);
  await compared('nothing at all');
  const broken = await run('compare', faster, ORDERS, ...goal);
  assert.equal(broken.code, 1);
  assert.match(broken.stdout, /: \d[\d.]* % before, 50 % now: broken$/m);
  const text = readFileSync(journal, 'utf8');
  assert.match(text, /^# Performance journal\n/);
  assert.equal(text.match(/^## \d{4}-\d\d-\d\d: a Set in uniqueSkus$/gm)?.length, 1);
  assert.match(
    text,
    /^- One recording a side: no verdict on speed\n- verdict: none\n- hypothesis: a \\\*Set\\\* is faster\n(- commit: [0-9a-f]{12}.*\n)?[\s\S]*- decision: kept$/m,
  );
  const report = await run('report', faster, '--journal', journal);
  assert.match(report.stdout, /2 tried, the last: nothing at all: One recording a side/);
  const other = join(folder, 'notes.md');
  writeFileSync(other, '# Notes\n');
  const refused = await run('compare', ORDERS, faster, '--journal', other, '--note', 'x');
  assert.deepEqual([refused.code, readFileSync(other, 'utf8')], [2, '# Notes\n']);
  assert.match(refused.stderr, /^culprit: .*notes\.md is not a journal.*\n$/);
  const unnamed = await run('compare', ORDERS, faster, '--journal', journal);
  assert.equal(unnamed.code, 2);
  assert.match(unnamed.stderr, /takes a --note/);
});

test('a comparison is written to the file that --output names, and overwrites none', async () => {
  const path = join(folder, 'comparison.md');
  const plain = await run('compare', NBODY, ORDERS, '--force');
  const written = await run('compare', NBODY, ORDERS, '--force', '--output', path);
  assert.deepEqual([written.code, written.stdout], [0, '']);
  assert.equal(readFileSync(path, 'utf8'), plain.stdout);
  const again = await run('compare', ORDERS, ORDERS, '--output', path);
  assert.equal(again.code, 2);
  assert.match(again.stderr, /already exists: --force overwrites it/);
});

test('recordings of two programs are compared only where that is wanted', async () => {
  const { code, stdout } = await run('compare', NBODY, ORDERS, '--force');
  assert.equal(code, 0);
  assert.match(stdout, /^\| `advance` \(gone\) \| [^|]+ \| – \| −/m);
});

test('heap snapshots are compared by the same verb, on sides as well', async () => {
  const [plain, sided] = await Promise.all([
    run('compare', ...HEAPS.slice(0, 2)),
    run('compare', '--before', HEAPS[0], '--after', HEAPS[1]),
  ]);
  assert.deepEqual([plain.code, plain.stdout], [0, sided.stdout]);
});
