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
  returns: [4],
  loops: [],
  recursive: false,
  suspends: false,
  constructs: false,
  ...change,
});

/** A thousand calls of 10 µs, each with arguments of its own. */
const counts = (change: Partial<Counts> = {}): Counts => ({
  calls: 1000,
  examined: 1000,
  distinct: 1000,
  byIdentity: 1000,
  withObjects: 1000,
  repeats: 0,
  sameAsLast: 0,
  same: 0,
  other: 0,
  alike: 0,
  mute: 0,
  results: 1000,
  telling: true,
  partial: 0,
  units: 0,
  timed: 1000,
  millis: 10,
  sameMillis: 0,
  outer: 1000,
  outerMillis: 10,
  p50Micros: 10,
  p95Micros: 20,
  async: false,
  returns: [1000],
  callers: [],
  sizes: null,
  iterations: [],
  lookups: 0,
  hits: 0,
  missedAgain: 0,
  distinctKeys: 0,
  ...change,
});
const verdict = (change: Partial<Counts>, fn = build()) =>
  conclude([fn], [], { functions: [counts(change)], sites: [] }, 0)?.verdict;

test('work is needed where its arguments are new, or only what costs nothing repeats', () => {
  assert.equal(verdict({}), 'needed');
  assert.equal(verdict({ distinct: 10, same: 990, sameMillis: 9.9 }), 'repeated');
  // The leaves of a recursion are alike.
  assert.equal(verdict({ distinct: 500, same: 500, sameMillis: 0.1 }, build({ recursive: true })), 'needed');
  assert.equal(verdict({ distinct: 500, same: 500, sameMillis: 2 }), 'open');
});

test('results that differ for the same arguments are new work; such as say nothing decide nothing', () => {
  assert.equal(verdict({ distinct: 10, other: 990 }), 'needed');
  assert.equal(verdict({ distinct: 10, other: 490, same: 500, mute: 500, sameMillis: 4 }), 'open');
  assert.equal(verdict({ distinct: 10, same: 990, mute: 1000, sameMillis: 0 }), 'open');
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
  inFunction: 0,
  ...change,
});
const withSite = (one: Partial<ProbedSite>, change: Partial<Counts>) =>
  conclude([build()], [site(one)], { functions: [counts()], sites: [counts(change)] }, 0);

test('what is prepared again from the same texts is repeated, though each is an object of its own', () => {
  const again = { distinct: 4, other: 996, alike: 996, p50Micros: 25, millis: 9 };
  const found = withSite({}, again)!;
  assert.equal(found.verdict, 'repeated');
  assert.match(
    found.text,
    /^Parser is called 1,000 times with 4 distinct arguments, 25\.0 µs each \(median\): 100 % make again/,
  );
  // Small objects are made of the same numbers everywhere.
  assert.notEqual(withSite({}, { ...again, p50Micros: 2 })!.verdict, 'repeated');
});

test('small steps that return nothing leave open neither what is above them, nor large ones', () => {
  const step = { distinct: 1, same: 999, mute: 1000, millis: 5, sameMillis: 5 };
  assert.equal(withSite({}, { ...step, p50Micros: 4 })!.verdict, 'needed');
  assert.equal(withSite({}, { ...step, p50Micros: 40 })!.verdict, 'open');
});

test('copies of large collections on every call are not needed because their arguments are new', () => {
  const sizes = { count: 1000, sum: 3e6, min: 3000, median: 3000, max: 3000, ups: 0, downs: 0, again: 0 };
  const copy = { kind: 'copy', subject: 'plots', callee: 'slice' } as const;
  assert.equal(withSite(copy, { millis: 8, sizes })!.verdict, 'open');
  assert.equal(
    withSite(copy, { millis: 8, sizes: { ...sizes, sum: 3000, min: 3, median: 3, max: 3 } })!.verdict,
    'needed',
  );
});

test('where the collector takes much of the time, new arguments do not show that the work is needed', () => {
  const of = (collected: number) =>
    resultOf([build()], [], { functions: [counts()], sites: [] }, 0, null, { onlyLine: false, collected })!;
  assert.equal(of(0.1).verdict, 'needed');
  assert.equal(of(0.5).verdict, 'open');
  assert.match(of(0.5).text, /^the collector takes 50 % of CPU time/);
});

test('time per unit is not told where the same objects are gone over again and again', () => {
  const of = (change: Partial<Counts>) =>
    resultOf(
      [build()],
      [site({ callee: 'freeze' })],
      { functions: [counts({ units: 5e5 })], sites: [counts(change)] },
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

test('a loop that runs very often is named where counting cannot say whether fewer would do', () => {
  const loops = [
    { line: 7, depth: 0 },
    { line: 8, depth: 1 },
  ];
  const iterations = [
    null,
    { count: 2, sum: 4e6, min: 2e6, median: 2e6, max: 2e6, ups: 0, downs: 0, again: 0 },
  ];
  const found = conclude(
    [build({ loops })],
    [],
    { functions: [counts({ calls: 2, examined: 2, iterations })], sites: [] },
    0,
  )!;
  assert.equal(found.verdict, 'open');
  assert.equal(
    found.text,
    'build is called 2 times, and the inner loop at line 8 of build runs 4,000,000 times: counting cannot say whether fewer would do',
  );
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
  const of = (microsPerUnit: number | null, change: Partial<Finding> = {}) =>
    withProbes(
      [openFinding({ package: { name: 'marked', version: '14.1.2' }, ...change })],
      [
        {
          finding: null,
          place: { url: 'file:///app/load.js', line: 2, column: 1, name: 'load' },
          calls: 900,
          verdict: 'needed',
          microsPerUnit,
          text: 'load is called 900 times, each time with new arguments',
        } as unknown as ProbeResult,
      ],
    ).findings[0];
  assert.equal(of(0.3).verdict, 'leave');
  assert.match(of(0.3).proposal, /marked takes 0\.3\d* µs per character, byte or value/);
  assert.equal(of(30).verdict, 'investigate');
  assert.equal(of(null).verdict, 'investigate');
  // That calls are new says nothing of waiting for them one after the other.
  assert.equal(of(0.3, { rule: 'await-in-loop', package: undefined }).verdict, 'investigate');
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
