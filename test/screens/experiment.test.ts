import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../source/diagnose/finding.ts';
import { referenceOf } from '../../source/diagnose/probe/reference.ts';
import type { ProbeResult } from '../../source/diagnose/probe/result.ts';
import type { Laboratory } from '../../source/screens/cpu/laboratory.ts';
import { type Bench, sessionOn } from '../support/session.ts';

const finding = (change: Partial<Finding>): Finding => ({
  rule: 'linear-search-in-loop',
  verdict: 'optimize',
  title: '`unique` scans the array `seen` on every iteration',
  strategy: 'algorithmic',
  subject: { name: 'unique', url: 'file:///app/a.js', line: 1, column: 1 },
  evidence: [],
  confidence: 0.9,
  impact: { share: 0.5, maxSpeedup: 2, bytes: null, text: 'up to 2.0× faster overall' },
  proposal: 'Keep a Set.',
  tradeOffs: [],
  code: null,
  benchmark: '',
  verification: '',
  goal: null,
  basis: 'source',
  ...change,
});
const EXACT: Finding['code'] = {
  before: 'old',
  after: 'new',
  language: 'js',
  exact: true,
  edit: { path: '/app/a.js', start: 0, end: 3, from: 'old', to: 'new' },
};

async function on(change: Partial<Finding>, laboratory?: Laboratory): Promise<Bench> {
  const world = laboratory ? { laboratory } : {};
  const bench = sessionOn([{ stack: ['main', 'unique'], micros: 10 }], { world });
  const [{ model: diagnosed }] = bench.session.get().slots;
  bench.session.dispatch({
    type: 'findings',
    slot: 0,
    diagnosed,
    findings: [finding(change)],
    levers: [],
    method: [],
  });
  await bench.press('r');
  return bench;
}

test('a change is written once it is proven, seen and agreed to', async () => {
  const open = await on({ code: EXACT });
  await open.press('a');
  assert.match(open.text(), /Not proven yet: P proves the change, then a writes it/);
  const refuted = await on({ code: EXACT, tried: 'refuted' });
  await refuted.press('a');
  assert.match(refuted.text(), /The change is refuted: it is not written/);
  const template = await on({});
  await template.press('a');
  assert.match(template.text(), /No exact change of your own lines to write/);

  const bench = await on({ code: EXACT, tried: 'proven' });
  assert.match(bench.text(), /a apply it/);
  await bench.press('a');
  assert.match(bench.text(), /Write a\.js\?[\s\S]*--- a\/a\.js[\s\S]*-old[\s\S]*\+new[\s\S]*Enter write it/);
  await bench.press('x', 'down', 'escape');
  assert.match(bench.text(), /Not written\./);
  assert.deepEqual(bench.asked.includes('apply'), false);
  await bench.press('a', 'enter');
  assert.match(bench.text(), /Written: a\.js\. Record again for what comes next\./);
  assert.equal(bench.asked.filter((one) => one === 'apply').length, 1);
  assert.match(bench.text(), /proven and written/);
  assert.doesNotMatch(bench.text(), /a apply it|P prove it/);
  await bench.press('a');
  assert.match(bench.text(), /Already written\. Record again for what comes next\./);
  assert.equal(bench.asked.filter((one) => one === 'apply').length, 1);
});

test('where there is no exact change the diff of the user is asked for, then the command', async () => {
  const bench = await on({});
  await bench.press('P');
  assert.match(bench.text(), /your diff to try \(file\):/);
  await bench.press(...'my.diff', 'enter');
  assert.match(bench.text(), /command to run 23 times:/);
  await bench.press(...'node', 'space', ...'a.js', 'enter');
  assert.ok(bench.asked.includes('prove node a.js my.diff'), bench.asked.join('\n'));
  // The command is confirmed no more after a trial that was cancelled, and the diff is another one each time.
  await bench.press('P', 'enter');
  assert.doesNotMatch(bench.text(), /command to run/);
});

const OPEN: Partial<Finding> = {
  rule: 'open-lever',
  verdict: 'investigate',
  title: 'Cause unknown: `unique` takes 50 % of CPU time',
  confidence: 0.6,
  benchmark: '# Count calls at this place\n',
  goal: 'self(unique) <= 25%',
};

const counted = (of: Finding, change: Partial<ProbeResult>): ProbeResult => ({
  schemaVersion: 2,
  place: { url: 'file:///app/a.js', line: 1, column: 1, name: 'unique' },
  finding: referenceOf(of),
  calls: 3000,
  examined: 3000,
  limited: false,
  callsPerRequest: null,
  microsPerRequest: null,
  distinctArguments: 12,
  distinctByIdentity: 12,
  repeatedShare: 0.996,
  repeatsOfLast: 0,
  resultsAsLast: 0,
  callers: [],
  callersOf: 0,
  sizes: null,
  loops: [],
  cache: null,
  allocated: 0,
  heap: { allocatedBytes: 0, agedBytes: 0, freedBytes: 0 },
  microsPerUnit: null,
  p50Micros: 40,
  p95Micros: 60,
  verdict: 'repeated',
  text: '`unique` is called 3,000 times with 12 distinct arguments',
  ...change,
});

/** A laboratory whose probes wait until they are answered or cancelled. */
function waiting() {
  let settle: (result: ProbeResult | Error | null) => void = () => {};
  const asked: string[] = [];
  const laboratory: Laboratory = {
    command: () => ({ text: 'node app.js', from: 'remembered' }),
    remember: (_, command) => void asked.push(`remember ${command}`),
    prove: () => Promise.reject(new Error('not asked')),
    probe(_, finding, command, { signal, progress }) {
      asked.push(`probe ${finding.title} by ${command}`);
      progress(0, 1, 'calls, arguments and sizes are counted');
      return new Promise((resolve, reject) => {
        settle = (result) => (result instanceof Error ? reject(result) : resolve(result));
        signal.addEventListener('abort', () => resolve(null));
      });
    },
    review: () => ({ path: '', diff: '' }),
    apply: () => '',
  };
  const answer = async (result: ProbeResult | Error) => {
    settle(result);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { laboratory, asked, answer };
}

test('a probe changes the finding in place: verdict, confidence and text', async () => {
  const { laboratory, asked, answer } = waiting();
  const bench = await on(OPEN, laboratory);
  assert.match(bench.text(), /worth a closer look/);
  assert.match(bench.text().split('\n').at(-1)!, /c probe it/);
  await bench.press('c');
  assert.match(bench.text(), /command to run once: node app\.js .*used here before/);
  await bench.press('enter');
  assert.match(bench.text(), /Probe: count calls and arguments[\s\S]*0 of 1 run[\s\S]*are counted/);
  await answer(counted(finding(OPEN), {}));
  assert.deepEqual(asked, [
    'remember node app.js',
    'probe Cause unknown: `unique` takes 50 % of CPU time by node app.js',
  ]);
  const [{ findings }] = bench.session.get().slots;
  assert.equal(findings!.length, 1);
  assert.equal(findings![0].verdict, 'optimize');
  assert.match(bench.text(), /`unique` repeats earlier work/);
  assert.match(bench.text(), /worth optimizing · caching · confidence: high/);
  assert.match(bench.text(), /• Counted: `unique` is called 3,000 times with 12 distinct arguments/);
  assert.match(bench.text(), /culprit prove --patch YOUR\.diff/);
  assert.doesNotMatch(bench.text(), /Cause unknown|Count calls at this place|c probe it/);
});

test('a probe that shows the work to be needed withdraws the finding', async () => {
  const { laboratory, answer } = waiting();
  const bench = await on(OPEN, laboratory);
  await bench.press('c', 'enter');
  const text = '`unique` is called 3,000 times, each time with new arguments: a cache would not help';
  await answer(counted(finding(OPEN), { verdict: 'needed', text }));
  assert.match(bench.text(), /The work of `unique` is needed/);
  assert.match(bench.text(), /Leave it: /);
  // Nothing is left to be counted, to be tested, or to aim at.
  assert.match(bench.text(), /# Counted: `unique` is called 3,000 times/);
  assert.doesNotMatch(bench.text(), /Count calls at this place|goal: self|cause unknown/i);
  assert.doesNotMatch(bench.text().split('\n').at(-1)!, /c probe it/);
});

test('Esc stops a probe; one that cannot be made is said; both leave the finding as it was', async () => {
  const { laboratory, asked, answer } = waiting();
  const bench = await on(OPEN, laboratory);
  await bench.press('c', 'enter');
  assert.match(bench.text().split('\n').at(-1)!, /Esc cancel/);
  await bench.press('escape');
  assert.match(bench.text(), /Cancelled\. The program was ended, and nothing is changed\./);
  assert.match(bench.text(), /Cause unknown: `unique`/);
  // Asked again, in case the command was wrong.
  await bench.press('c');
  assert.match(bench.text(), /command to run once:/);
  await bench.press('enter');
  await answer(new Error('the program does not load a.js'));
  assert.match(bench.text(), /the program does not load a\.js/);
  assert.match(bench.text(), /Cause unknown: `unique`/);
  assert.equal(asked.filter((one) => one.startsWith('probe')).length, 2);
});

test('the key of a probe is in the help', async () => {
  const bench = await on(OPEN);
  await bench.press('?');
  for (let rows = 0; rows < 60 && !/c\s+probe: count calls/.test(bench.text()); rows++)
    await bench.press('down');
  assert.match(bench.text(), /c\s+probe: count calls and arguments there/);
});
