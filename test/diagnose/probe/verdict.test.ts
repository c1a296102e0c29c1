import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../source/diagnose/finding.ts';
import { withProbes } from '../../../source/diagnose/probe/apply.ts';
import type { Counts } from '../../../source/diagnose/probe/counts.ts';
import type { ProbedFunction, ProbedSite } from '../../../source/diagnose/probe/instrument.ts';
import type { ProbeResult } from '../../../source/diagnose/probe/result.ts';
import { resultOf } from '../../../source/diagnose/probe/summary.ts';
import { conclude } from '../../../source/diagnose/probe/verdict.ts';

const build = (change: Partial<ProbedFunction> = {}): ProbedFunction => ({
  id: 0,
  name: 'build',
  url: 'file:///app/tree.js',
  line: 3,
  column: 1,
  returns: [{ line: 4, leaves: false }],
  loops: [],
  recursive: false,
  suspends: false,
  constructs: false,
  fills: false,
  recorded: null,
  ...change,
});

/** A thousand calls of 10 µs, each with arguments of its own. */
const counts = (change: Partial<Counts> = {}): Counts => ({
  calls: 1000,
  examined: 1000,
  distinct: 1000,
  byIdentity: 1000,
  withObjects: 1000,
  otherState: 0,
  repeats: 0,
  sameAsLast: 0,
  same: 0,
  other: 0,
  alike: 0,
  remade: 0,
  mute: 0,
  results: 1000,
  telling: true,
  partial: 0,
  units: 0,
  timed: 1000,
  millis: 10,
  examinedMillis: 10,
  sameMillis: 0,
  outer: 1000,
  outerMillis: 10,
  p50Micros: 10,
  p95Micros: 20,
  p99Micros: 30,
  async: false,
  returns: [1000],
  callers: [],
  callersOf: 0,
  sizes: null,
  digits: null,
  copied: null,
  iterations: [],
  passes: [],
  passed: [],
  lookups: 0,
  hits: 0,
  missedAgain: 0,
  distinctKeys: 0,
  mostPending: 0,
  texted: 0,
  characters: 0,
  texts: 0,
  ofWhole: 1,
  ...change,
});
/** A thread that allocates next to nothing, and waits for nothing. */
const QUIET = {
  collections: { allocated: 0, aged: 0, freed: 0, cycles: 0 },
  waits: { looks: 0, fed: 0, started: 0 },
};
const verdict = (change: Partial<Counts>, fn = build()) =>
  conclude(
    [fn],
    [],
    { functions: [counts(change)], sites: [], wallMillis: 1000, requests: 0, isLimited: false, ...QUIET },
    0,
  )?.verdict;

test('work is needed where its arguments are new, or only what costs nothing repeats', () => {
  assert.equal(verdict({}), 'needed');
  assert.equal(verdict({ distinct: 10, same: 990, sameMillis: 9.9 }), 'repeated');
  // What it writes into its arguments no kept result would bring.
  assert.equal(verdict({ distinct: 10, same: 990, sameMillis: 9.9 }, build({ fills: true })), 'open');
  // The leaves of a recursion are alike.
  assert.equal(verdict({ distinct: 500, same: 500, sameMillis: 0.1 }, build({ recursive: true })), 'needed');
  assert.equal(verdict({ distinct: 500, same: 500, sameMillis: 2 }), 'open');
});

test('results that differ for the same arguments are new work; such as say nothing decide nothing', () => {
  assert.equal(verdict({ distinct: 10, other: 990 }), 'needed');
  assert.equal(verdict({ distinct: 10, other: 490, same: 500, mute: 500, sameMillis: 4 }), 'open');
  assert.equal(verdict({ distinct: 10, same: 990, mute: 1000, sameMillis: 0 }), 'open');
});

test('tiny calls that a busy machine interrupts now and then are not worth keeping', () => {
  const again = {
    calls: 1e6,
    distinct: 10,
    same: 990,
    millis: 5,
    sameMillis: 5,
    p50Micros: 0.04,
    p95Micros: 0.08,
  };
  assert.equal(verdict({ ...again, p99Micros: 0.3 }), 'needed');
  assert.equal(verdict({ ...again, p99Micros: 200 }), 'repeated');
});

test('calls that a cache answers already are not worth another one', () => {
  const kept = {
    calls: 300_000,
    distinct: 20,
    same: 980,
    millis: 600,
    examinedMillis: 2,
    sameMillis: 1.5,
    p99Micros: 3,
  };
  assert.notEqual(verdict(kept), 'repeated');
  // As long as the first ones: nothing is kept.
  assert.equal(verdict({ ...kept, sameMillis: 1.95 }), 'repeated');
});

test('what returns nothing is new where it works on another state, or once for each request', () => {
  const mute = { distinct: 1, same: 999, mute: 1000, results: 1, telling: false, p50Micros: 40 };
  assert.equal(verdict(mute), 'open');
  assert.equal(verdict({ ...mute, otherState: 990 }), 'needed');
  const of = (requests: number) =>
    conclude(
      [build()],
      [],
      { functions: [counts(mute)], sites: [], wallMillis: 1000, requests, isLimited: false, ...QUIET },
      0,
    )!;
  assert.equal(of(0).verdict, 'open');
  assert.equal(of(300).verdict, 'open');
  assert.match(of(1000).text, /^`build` is called 1,000 times, once for each of 1,000 requests/);
});

const site = (change: Partial<ProbedSite> = {}): ProbedSite => ({
  id: 0,
  kind: 'call',
  url: 'file:///app/tree.js',
  line: 5,
  column: 3,
  text: 'new Parser(name)',
  subject: 'Parser',
  callee: 'Parser',
  handsOn: false,
  inFunction: 0,
  ...change,
});
const withSite = (one: Partial<ProbedSite>, change: Partial<Counts>) =>
  conclude(
    [build()],
    [site(one)],
    {
      functions: [counts()],
      sites: [counts(change)],
      wallMillis: 1000,
      requests: 0,
      isLimited: false,
      ...QUIET,
    },
    0,
  );

test('what is prepared again from the same texts is repeated, though each is an object of its own', () => {
  const again = { distinct: 4, other: 996, alike: 996, remade: 996, p50Micros: 25, millis: 26 };
  const found = withSite({}, again)!;
  assert.equal(found.verdict, 'repeated');
  assert.match(
    found.text,
    /^`Parser` is called 1,000 times with 4 distinct arguments, 25\.0 µs each \(median\): 100 % create again/,
  );
  // Small objects are made of the same numbers everywhere.
  assert.notEqual(withSite({}, { ...again, p50Micros: 2 })!.verdict, 'repeated');
});

test('a listener that nearly always leaves at once is a cause, not one that hands everything on', () => {
  const heard = {
    calls: 5000,
    distinct: 200,
    repeats: 900,
    same: 800,
    results: 1,
    telling: false,
    mute: 1000,
  };
  const of = (leaves: boolean, change: Partial<Counts> = {}) =>
    verdict(
      { ...heard, ...change },
      build({
        returns: [
          { line: 4, leaves },
          { line: 5, leaves: false },
        ],
      }),
    );
  assert.equal(of(true, { returns: [990, 10] }), 'filtered');
  assert.notEqual(of(true, { returns: [500, 500] }), 'filtered');
  assert.notEqual(of(false, { returns: [990, 10] }), 'filtered');
});

test('small steps that return nothing leave open neither what is above them, nor large ones', () => {
  const step = { distinct: 1, same: 999, mute: 1000, millis: 5, sameMillis: 5 };
  assert.equal(withSite({}, { ...step, p50Micros: 4 })!.verdict, 'needed');
  assert.equal(withSite({}, { ...step, p50Micros: 40 })!.verdict, 'open');
});

test('a call that only hands on leaves what is above it needed', () => {
  const thunk = { distinct: 1, same: 999, mute: 1000, millis: 9, sameMillis: 9, p50Micros: 40 };
  const one = { text: 'next()', subject: 'next', callee: 'next' };
  assert.equal(withSite(one, thunk)!.verdict, 'open');
  assert.equal(withSite({ ...one, handsOn: true }, thunk)!.verdict, 'needed');
});

test('copies that grow are a cause where they are of most of a collection', () => {
  const sizes = {
    count: 1000,
    sum: 5e5,
    min: 1,
    median: 500,
    max: 1000,
    ups: 990,
    downs: 9,
    again: 0,
    alike: 0,
    rises: true,
  };
  const copy = { kind: 'copy', subject: 'plots', callee: 'slice' } as const;
  assert.match(
    withSite(copy, { millis: 8, sizes })!.text,
    /^1 … 1,000 elements of `plots` are copied, in order of the 1,000 calls/,
  );
  // A window that widens is what is asked for.
  assert.notEqual(withSite(copy, { millis: 8, sizes, ofWhole: 0.2 })!.verdict, 'copy grows');
});

test('copies of large collections on every call are not needed because their arguments are new', () => {
  const sizes = {
    count: 1000,
    sum: 3e6,
    min: 3000,
    median: 3000,
    max: 3000,
    ups: 0,
    downs: 0,
    again: 0,
    alike: 0,
    rises: false,
  };
  const copy = { kind: 'copy', subject: 'plots', callee: 'slice' } as const;
  assert.equal(withSite(copy, { millis: 8, sizes })!.verdict, 'open');
  assert.equal(
    withSite(copy, { millis: 8, sizes: { ...sizes, sum: 3000, min: 3, median: 3, max: 3 } })!.verdict,
    'needed',
  );
});

test('where the collector takes much of the time, new arguments do not show that the work is needed', () => {
  const of = (collected: number) =>
    resultOf(
      [build()],
      [],
      { functions: [counts()], sites: [], wallMillis: 1000, requests: 0, isLimited: false, ...QUIET },
      0,
      null,
      {
        onlyLine: false,
        collected,
      },
    )!;
  assert.equal(of(0.1).verdict, 'needed');
  assert.equal(of(0.5).verdict, 'open');
  assert.match(of(0.5).text, /^the collector takes 50 % of CPU time/);
});

test('of a program that waits and serves nobody, needed work decides nothing', () => {
  const of = (idle: number, requests: number) =>
    resultOf(
      [build()],
      [],
      { functions: [counts()], sites: [], wallMillis: 1000, requests, isLimited: false, ...QUIET },
      0,
      null,
      { onlyLine: false, idle },
    )!;
  assert.equal(of(0.1, 0).verdict, 'needed');
  assert.equal(of(0.5, 100).verdict, 'needed');
  assert.equal(of(0.5, 0).verdict, 'open');
  assert.match(of(0.5, 0).text, /; but the program waits for 50 % of its time: `culprit record --waits`/);
});

test('a program that only waits for what it is fed is asked nothing more', () => {
  const of = (waits: { looks: number; fed: number; started: number }) =>
    resultOf(
      [build()],
      [],
      { functions: [counts()], sites: [], wallMillis: 1000, requests: 0, isLimited: false, ...QUIET, waits },
      0,
      null,
      { onlyLine: false, idle: 0.5 },
    )!;
  assert.equal(of({ looks: 100, fed: 95, started: 1 }).verdict, 'needed');
  assert.match(of({ looks: 100, fed: 95, started: 1 }).text, /It waits 50 % of its time for what it is sent/);
  // Timers and files, a child for each of many, and too few looks to tell.
  assert.equal(of({ looks: 100, fed: 40, started: 1 }).verdict, 'open');
  assert.equal(of({ looks: 100, fed: 95, started: 200 }).verdict, 'open');
  assert.equal(of({ looks: 3, fed: 3, started: 1 }).verdict, 'open');
});

test('time per unit is that of the calls whose input was looked at', () => {
  // A tenth of the calls has the large inputs, and was not looked at.
  const of = (examinedMillis: number) =>
    resultOf(
      [build()],
      [],
      {
        functions: [counts({ examined: 900, units: 9000, millis: 100, examinedMillis })],
        sites: [],
        wallMillis: 1000,
        requests: 0,
        isLimited: false,
        ...QUIET,
      },
      0,
      null,
      { onlyLine: false, micros: 1e5 },
    )!.microsPerUnit;
  assert.equal(of(9), 1);
  // The first calls of code that is not compiled yet take longer than others.
  assert.equal(of(99), 10);
});

test('of a top level, time per unit is that of the package that it calls', () => {
  const url = 'file:///app/node_modules/acorn/acorn.js';
  const recorded = { micros: 1e5, callees: new Map() };
  const own = build({ id: 1, name: 'walk', recorded: { micros: 9e5, callees: new Map() } });
  const of = (functions: ProbedFunction[]) =>
    resultOf(
      functions,
      [],
      {
        functions: [counts({ units: 1e6 }), counts({ units: 10 })],
        sites: [],
        wallMillis: 1000,
        requests: 0,
        isLimited: false,
        ...QUIET,
      },
      null,
      null,
    )!.microsPerUnit;
  assert.equal(of([build({ name: 'parse', url, recorded }), own]), 0.1);
  assert.equal(of([build({ name: 'parse', recorded }), own]), null);
});

test('time per unit is not told where the same objects are gone over again and again', () => {
  const of = (change: Partial<Counts>) =>
    resultOf(
      [build()],
      [site({ callee: 'freeze' })],
      {
        functions: [counts({ units: 5e5 })],
        sites: [counts(change)],
        wallMillis: 1000,
        requests: 0,
        isLimited: false,
        ...QUIET,
      },
      0,
      null,
      {
        onlyLine: false,
        micros: 1e5,
      },
    )!.microsPerUnit;
  assert.equal(of({}), 0.2);
  assert.equal(of({ calls: 2e6, byIdentity: 100 }), null);
});

test('a loop that runs very often is named where counting cannot tell whether fewer would do', () => {
  const loops = [
    { line: 7, depth: 0, ownWork: false, guard: null },
    { line: 8, depth: 1, ownWork: false, guard: null },
  ];
  const iterations = [
    null,
    {
      count: 2,
      sum: 4e6,
      min: 2e6,
      median: 2e6,
      max: 2e6,
      ups: 0,
      downs: 0,
      again: 0,
      alike: 0,
      rises: false,
    },
  ];
  const found = conclude(
    [build({ loops })],
    [],
    {
      functions: [counts({ calls: 2, examined: 2, iterations })],
      sites: [],
      wallMillis: 1000,
      requests: 0,
      isLimited: false,
      ...QUIET,
    },
    0,
  )!;
  assert.equal(found.verdict, 'open');
  assert.equal(
    found.text,
    '`build` is called 2 times, and the inner loop at line 8 of `build` runs 4,000,000 times: counting cannot tell whether fewer would be enough',
  );
});

test('an inner loop whose turns all have work of their own is needed', () => {
  const sizes = {
    count: 2,
    sum: 4e6,
    min: 2e6,
    median: 2e6,
    max: 2e6,
    ups: 0,
    downs: 0,
    again: 0,
    alike: 0,
    rises: false,
  };
  const of = (ownWork: boolean, passed: number) =>
    conclude(
      [
        build({
          loops: [
            { line: 7, depth: 0, ownWork: false, guard: null },
            { line: 8, depth: 1, ownWork, guard: null },
          ],
        }),
      ],
      [],
      {
        functions: [
          counts({ calls: 2, examined: 2, distinct: 2, iterations: [null, sizes], passed: [-1, passed] }),
        ],
        sites: [],
        wallMillis: 1000,
        requests: 0,
        isLimited: false,
        ...QUIET,
      },
      0,
    )!;
  assert.match(of(true, -1).text, /^`build` is called 2 times and goes once over what it is given/);
  assert.deepEqual(
    [of(true, -1), of(true, 3e6), of(true, 1000), of(false, -1)].map((one) => one.verdict),
    ['needed', 'needed', 'open', 'open'],
  );
});

test('waits of a loop that never overlap are a cause, where they take much of the run', () => {
  const wait = { kind: 'wait', callee: 'load', text: 'await load(id)' } as const;
  const one = { calls: 200, timed: 200, mostPending: 1, p50Micros: 4000, millis: 800 };
  const found = withSite(wait, one)!;
  assert.equal(found.verdict, 'one by one');
  assert.equal(
    found.text,
    '`load` is awaited 200 times, one at a time, 4.00 ms each (median): 80 % of the run',
  );
  for (const change of [{ mostPending: 8 }, { p50Micros: 50 }, { millis: 100 }, { calls: 5, timed: 5 }])
    assert.notEqual(withSite(wait, { ...one, ...change })!.verdict, 'one by one');
});

test('what gives a copy of what it was given, with little changed, is a cause', () => {
  const sizes = {
    count: 1000,
    sum: 3e6,
    min: 3000,
    median: 3000,
    max: 3000,
    ups: 0,
    downs: 0,
    again: 0,
    alike: 0,
    rises: false,
  };
  assert.equal(verdict({ copied: sizes, p50Micros: 200 }), 'copies');
  assert.equal(verdict({ copied: { ...sizes, count: 10 }, p50Micros: 200 }), 'needed');
  // Counting below it makes a call longer than it is in the recording.
  const slow = {
    functions: [counts({ copied: sizes, p50Micros: 9000 })],
    sites: [],
    wallMillis: 1000,
    requests: 0,
    isLimited: false,
    ...QUIET,
  };
  const recorded = { micros: 4e5, callees: new Map() };
  assert.equal(conclude([build({ recorded })], [], slow, 0)!.verdict, 'copies');
  // Something else takes that long.
  assert.equal(verdict({ copied: sizes, p50Micros: 9000 }), 'open');
});

test('a table that is made again for the same argument is repeated, in a function as at its call', () => {
  const again = { distinct: 1, other: 999, alike: 999, remade: 999, telling: true };
  const slow = { ...again, p50Micros: 500, millis: 500 };
  assert.equal(verdict(slow), 'repeated');
  // It has a state, which may be another one: made of more than the arguments.
  assert.equal(verdict({ ...slow, remade: 0 }), 'open');
});

test('arithmetic on numbers of hundreds of digits is a cause', () => {
  const digits = {
    count: 1000,
    sum: 4e5,
    min: 2,
    median: 400,
    max: 600,
    ups: 0,
    downs: 0,
    again: 0,
    alike: 0,
    rises: false,
  };
  assert.equal(verdict({ digits }), 'long numbers');
  assert.equal(verdict({ digits: { ...digits, median: 28 } }), 'needed');
});

test('an inner loop that goes over its input a few times is needed', () => {
  const sizes = {
    count: 20,
    sum: 4e7,
    min: 2e6,
    median: 2e6,
    max: 2e6,
    ups: 0,
    downs: 0,
    again: 0,
    alike: 0,
    rises: false,
  };
  const loops = [0, 1].map((depth) => ({ line: 4 + depth, depth, ownWork: false, guard: null }));
  const of = (units: number) =>
    verdict(
      { calls: 20, examined: 20, timed: 20, distinct: 20, units, iterations: [null, sizes] },
      build({ loops }),
    );
  assert.equal(of(2e7), 'needed');
  assert.equal(of(2e5), 'open');
});

test('what grows is seen among small ones that come between', () => {
  const sizes = {
    count: 1000,
    sum: 2e6,
    min: 1,
    median: 1,
    max: 4000,
    ups: 500,
    downs: 499,
    again: 0,
    alike: 0,
    rises: true,
  };
  const loops = [{ line: 4, depth: 0, ownWork: false, guard: null }];
  assert.equal(verdict({ iterations: [sizes] }, build({ loops })), 'scan grows');
  assert.notEqual(verdict({ iterations: [{ ...sizes, rises: false }] }, build({ loops })), 'scan grows');
});

test('objects that the collector spends most of the time on are a cause', () => {
  const literal = {
    kind: 'allocation',
    id: 0,
    inFunction: 0,
    text: '{}',
    subject: '',
    callee: '',
  } as unknown as ProbedSite;
  const of = (calls: number, collected: number) =>
    resultOf(
      [build()],
      [literal],
      {
        functions: [counts()],
        sites: [counts({ calls })],
        wallMillis: 1000,
        requests: 0,
        isLimited: false,
        ...QUIET,
      },
      0,
      null,
      { onlyLine: false, collected },
    )!;
  assert.equal(of(1e6, 0.6).verdict, 'allocates');
  assert.match(of(1e6, 0.6).text, /create 1,000,000 objects and arrays \(1,000 per call\)/);
  assert.equal(of(1000, 0.6).verdict, 'allocates');
  assert.equal(of(1000, 0.4).verdict, 'open');
  assert.equal(of(1e6, 0.1).verdict, 'needed');
});

test('objects that get old and are dropped then are a cause, those that die young are no reason to doubt', () => {
  const literal = { kind: 'allocation', id: 0, inFunction: 0, text: '{}', subject: '', callee: '' };
  const of = (calls: number, collected: number, aged: number, freed: number) =>
    resultOf(
      [build()],
      [literal as unknown as ProbedSite],
      {
        functions: [counts()],
        sites: [counts({ calls })],
        wallMillis: 1000,
        requests: 0,
        isLimited: false,
        ...QUIET,
        collections: { allocated: 1e9, aged, freed, cycles: 100 },
      },
      0,
      null,
      { onlyLine: false, collected },
    )!;
  assert.equal(of(1e6, 0.22, 4e8, 2e8).verdict, 'allocates');
  assert.match(of(1e6, 0.22, 4e8, 2e8).text, /40 % of what is allocated outlives its first collections/);
  // What is built up and kept, what dies young, and what this place has little part in.
  assert.equal(of(1e6, 0.22, 4e8, 1e7).verdict, 'needed');
  assert.equal(of(1e6, 0.22, 1e7, 1e7).verdict, 'needed');
  assert.equal(of(1000, 0.22, 4e8, 2e8).verdict, 'needed');
  // What the collector seems to take while there is next to nothing for it to do.
  assert.equal(of(1000, 0.41, 1e6, 1e6).verdict, 'needed');
  assert.equal(of(1000, 0.41, 1e8, 1e6).verdict, 'open');
});

test('one text with many things tried on it is a cause, not one that is read from place to place', () => {
  const tried = { distinct: 1000, texted: 1000, characters: 4e5, texts: 50, p50Micros: 50, millis: 50 };
  assert.equal(verdict(tried), 'same text');
  const called = (change: Partial<Counts>) => verdict({ ...tried, ...change });
  assert.equal(called({ texts: 900 }), 'needed');
  // A number beside it says where in the text a call begins: see `read` in `calls.cjs`.
  assert.equal(called({ texted: 0, texts: 0 }), 'needed');
  // Less than it takes to read it.
  assert.equal(called({ millis: 1 }), 'needed');
});

test('a formatter that is set up again, and a state that is asked at every step, are causes', () => {
  const format = { kind: 'format', callee: 'toLocaleString', subject: 'date' } as const;
  const set = { calls: 7000, timed: 7000, lookups: 7000, distinctKeys: 5, p50Micros: 80, millis: 560 };
  assert.equal(withSite(format, set)!.verdict, 'formatter again');
  assert.match(
    withSite(format, set)!.text,
    /7,000 times, 80.0 µs each \(median\), with 5 distinct locales and options/,
  );
  assert.notEqual(withSite(format, { ...set, distinctKeys: 6000 })!.verdict, 'formatter again');
  assert.notEqual(withSite(format, { ...set, p50Micros: 2 })!.verdict, 'formatter again');
  const state = { kind: 'state', callee: 'memoryUsage', subject: 'process' } as const;
  const asked = { calls: 60_000, timed: 20_000, p50Micros: 13, millis: 260 };
  assert.equal(withSite(state, asked)!.verdict, 'asks often');
  assert.notEqual(withSite(state, { ...asked, calls: 60, timed: 60 })!.verdict, 'asks often');
});

const openFinding = (change: Partial<Finding> = {}): Finding =>
  ({
    rule: 'open-lever',
    verdict: 'investigate',
    title: 'load takes 60 %',
    strategy: 'when-to-optimize',
    subject: { name: 'load', url: 'file:///app/load.js', line: 2, column: 1 },
    evidence: [],
    confidence: 0.6,
    impact: { share: 0.6, maxSpeedup: null, bytes: null, text: '' },
    proposal: 'Call it less.',
    tradeOffs: [],
    code: null,
    package: null,
    ...change,
  }) as unknown as Finding;

test('new work in a package is to be left only where it is fast for what it is given', () => {
  const of = (microsPerUnit: number | null, change: Partial<Finding> = {}, distinctArguments = 900) =>
    withProbes(
      [openFinding({ package: { name: 'marked', version: '14.1.2' }, ...change })],
      [
        {
          finding: null,
          place: { url: 'file:///app/load.js', line: 2, column: 1, name: 'load' },
          calls: 900,
          examined: 900,
          distinctArguments,
          verdict: 'needed',
          microsPerUnit,
          text: 'load is called 900 times, each time with new arguments',
        } as unknown as ProbeResult,
      ],
    ).findings[0];
  assert.equal(of(0.15).verdict, 'leave');
  assert.match(of(0.15).proposal, /marked takes 0\.1\d* µs per character, byte or value/);
  assert.equal(of(30).verdict, 'investigate');
  assert.equal(of(null).verdict, 'investigate');
  // An object of its own each time is no new result.
  assert.equal(of(0.15, {}, 90).verdict, 'investigate');
  // What compiles parses, checks and prints.
  assert.equal(of(20, { package: { name: 'terser', version: '5.31.0' } }).verdict, 'leave');
  // That calls are new says nothing of waiting for them one after the other.
  assert.equal(of(0.15, { rule: 'await-in-loop', package: undefined }).verdict, 'investigate');
});

test('a cause that a rule has named stays the cause where work is repeated', () => {
  const finding = (rule: string): Finding =>
    ({
      rule,
      verdict: 'investigate',
      title: 'listPosts asks the database once for every element',
      strategy: 'batching',
      subject: { name: 'listPosts', url: 'file:///app/posts.js', line: 2, column: 1 },
      evidence: [],
      confidence: 0.6,
      impact: { share: 0.7, maxSpeedup: null, bytes: null, text: '' },
      proposal: 'Ask once for all.',
      tradeOffs: [],
      code: null,
    }) as unknown as Finding;
  const result = (of: string): ProbeResult =>
    ({
      finding: { rule: of, title: finding(of).title, url: 'file:///app/posts.js', line: 2 },
      place: { url: 'file:///app/posts.js', line: 2, column: 1, name: 'listPosts' },
      calls: 220,
      verdict: 'repeated',
      text: 'listPosts is called 220 times with 1 distinct argument',
    }) as unknown as ProbeResult;
  const after = (rule: string) => withProbes([finding(rule)], [result(rule)]).findings[0];
  assert.deepEqual(
    [after('n-plus-one').rule, after('n-plus-one').verdict, after('n-plus-one').proposal],
    ['n-plus-one', 'optimize', 'Ask once for all.'],
  );
  assert.match(after('n-plus-one').evidence[0].text, /called 220 times/);
  assert.deepEqual(
    [after('open-lever').rule, after('open-lever').verdict],
    ['measured-repetition', 'optimize'],
  );
});
