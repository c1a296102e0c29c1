import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../source/diagnose/finding.ts';
import { withProbes } from '../../../source/diagnose/probe/apply.ts';
import type { Counts } from '../../../source/diagnose/probe/counts.ts';
import type { ProbedFunction } from '../../../source/diagnose/probe/instrument.ts';
import type { ProbeResult } from '../../../source/diagnose/probe/result.ts';
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
  repeats: 0,
  sameAsLast: 0,
  same: 0,
  other: 0,
  mute: 0,
  results: 1000,
  telling: true,
  partial: 0,
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
