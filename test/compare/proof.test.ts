import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ProofRun, proofOf } from '../../source/compare/proof.ts';
import { proofText } from '../../source/report/proof.ts';

const runs = (cpu: readonly number[], more: Partial<ProofRun> = {}): ProofRun[] =>
  cpu.map((value) => ({
    exitCode: 0,
    output: 'a',
    wallMicros: value * 1000,
    cpuMicros: value * 1000,
    selfMicros: null,
    ...more,
  }));
const SLOW = [200, 202, 198, 201, 199];
const FAST = [100, 101, 99, 102, 98];

test('a change that is faster with the same output is proven', () => {
  const proof = proofOf(runs(SLOW), runs(FAST), 2.1);
  assert.deepEqual(
    [proof.verdict, proof.output, proof.cpu?.speedup, proof.bound],
    ['proven', 'same', 2, 2.1],
  );
  assert.equal(
    proof.text,
    '2.00× faster (95 % interval 1.96–2.04, 5 runs a side), output identical; predicted: up to 2.10×',
  );
});

test('one that is slower is refuted, one that makes no difference is neither', () => {
  const slower = proofOf(runs(FAST), runs(SLOW), null);
  assert.equal(slower.verdict, 'refuted');
  assert.match(slower.text, /^2\.00× slower/);
  assert.equal(proofOf(runs(SLOW), runs([...SLOW].reverse()), null).verdict, 'no difference');
  // Significant, and too small to act on.
  const little = proofOf(runs([1000, 1001, 1002, 1003, 1004]), runs([990, 991, 992, 993, 994]), null);
  assert.equal(little.verdict, 'no difference');
});

test('of too few runs nothing is decided', () => {
  const few = proofOf(runs([1000, 1001]), runs([500, 501]), null);
  assert.match(few.text, /^Too few runs to tell: 2\.00×/);
  assert.match(proofText(few, 'finding 1')[1], /^ {2}undecided · finding 1$/);
});

test('an interval beside 1 that chance still explains is not decided', () => {
  const open = proofOf(runs([421, 350, 449, 501]), runs([261, 270, 354, 343]), null);
  assert.equal(open.verdict, 'no difference');
  assert.ok(open.cpu!.low > 1 && open.cpu!.p > 0.05);
  assert.match(open.text, /^Not decided: 1\.42× of CPU time \(.*overlap: --runs 8 may decide$/);
  assert.match(proofText(open, 'finding 1')[1], /^ {2}undecided · finding 1$/);
  assert.match(proofOf(runs(SLOW), runs([...SLOW].reverse()), null).text, /^No difference found: /);
});

test('what waits less is proven by wall time where CPU time stays', () => {
  const wall = (values: readonly number[]) =>
    values.map((wallMicros, i) => ({ ...runs(FAST)[i], wallMicros }));
  const proof = proofOf(wall([900, 910, 920, 930, 940]), wall([300, 310, 320, 330, 340]), null);
  assert.equal(proof.verdict, 'proven');
  assert.match(proof.text, /faster \(wall time\)/);
});

test('output and exit code go before any speed', () => {
  assert.deepEqual(
    [
      proofOf(runs(SLOW), runs(FAST, { output: 'b' }), null),
      proofOf(runs(SLOW), runs(FAST, { exitCode: 3 }), null),
      proofOf(runs(SLOW), runs([9], { exitCode: 124, stopped: true }), null),
    ].map(({ verdict, cpu, text }) => [verdict, cpu, text]),
    [
      ['refuted', null, 'The change alters the output of the program'],
      ['refuted', null, 'The change breaks the program: exit code 3, 0 without it'],
      ['refuted', null, 'With the change the program does not end: stopped after ten times its usual time'],
    ],
  );
  const varies = [...runs(SLOW.slice(1)), ...runs([200], { output: 'z' })];
  assert.equal(proofOf(varies, runs(FAST, { output: 'q' }), null).output, 'varies');
});

test('a run that fails by chance is left out, and said; several are the change', () => {
  const mostly = (failed: number, of: number) => [
    ...runs(Array.from({ length: of - failed }, (_, i) => FAST[i % 5])),
    ...runs(Array(failed).fill(5), { exitCode: 3, output: 'half' }),
  ];
  const ten = [...SLOW, ...SLOW];
  const once = proofOf(runs(ten), mostly(1, 10), null);
  assert.deepEqual(
    [once.verdict, once.output, once.runs, once.failed],
    ['proven', 'same', 9, { before: 0, after: 1 }],
  );
  assert.match(once.text, /, output identical; left out as failed: 1 run with it$/);
  assert.equal(proofOf(mostly(1, 10), runs(SLOW), null).verdict, 'refuted');
  const often = proofOf(runs(ten), mostly(5, 10).reverse(), null);
  assert.equal(often.verdict, 'refuted');
  assert.equal(often.text, 'The change breaks the program in 5 of 10 runs, 0 of 10 fail without it');
  const usual = proofOf(runs(ten), mostly(7, 10), null);
  assert.equal(usual.text, 'The change breaks the program: exit code 3, 0 without it');
});

test('of a service throughput decides', () => {
  const service = (rate: number) => ({
    requestsPerSecond: rate,
    p50Micros: 1e6 / rate,
    p95Micros: 2e6 / rate,
    p99Micros: 3e6 / rate,
    maxMicros: 4e6 / rate,
    errors: 1,
  });
  const side = (rates: readonly number[]) =>
    rates.map((rate) => ({ ...runs([5000])[0], service: service(rate) }));
  const proof = proofOf(side([100, 101, 102, 103]), side([200, 201, 202, 203]), null);
  assert.equal(proof.verdict, 'proven');
  assert.match(proof.text, /^1\.99× more requests per second/);
  assert.deepEqual([proof.service?.before.errors, proof.service?.after.requestsPerSecond], [4, 201.5]);
  // Who answers twice as much in the same time uses more CPU time in it.
  assert.deepEqual([proof.cpu, proof.wall, proof.self], [null, null, null]);
  assert.ok(!proofText(proof, 'a.diff').some((row) => /CPU time|wall time/.test(row)));
});

test('self time is told where the gain is in it, and not where V8 counts it elsewhere', () => {
  const side = (cpu: number, self: number) =>
    runs([cpu, cpu + 1, cpu + 2, cpu + 3, cpu + 4]).map((one) => ({ ...one, selfMicros: self * 1000 }));
  assert.deepEqual(proofOf(side(900, 700), side(300, 100), null).self, {
    beforeMicros: 700_000,
    afterMicros: 100_000,
  });
  assert.deepEqual(proofOf(side(300, 100), side(900, 700), null).self, {
    beforeMicros: 100_000,
    afterMicros: 700_000,
  });
  assert.equal(proofOf(side(900, 9), side(300, 4), null).self, null);
});
