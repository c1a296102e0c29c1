import { duration, percent } from '../../format/numbers.ts';
import type { Finding, Strategy } from '../finding.ts';
import { packageText } from '../levers.ts';
import { inCode, type ProbeVerdict } from './counted.ts';
import { isReferredTo } from './reference.ts';
import { isCause, type ProbeResult } from './result.ts';

interface Remedy {
  rule: string;
  strategy: Strategy;
  /** After the name of the place. */
  title: string;
  proposal: string;
}

const REMEDIES: Partial<Record<ProbeVerdict, Remedy>> = {
  repeated: {
    rule: 'measured-repetition',
    strategy: 'caching',
    title: 'repeats earlier work',
    proposal:
      'Cache the result per argument in a Map, keyed by the values of the arguments, and clear it when the data behind it changes. Where the caller knows that nothing has changed, move the call out of its loop.',
  },
  'cache misses': {
    rule: 'measured-cache-miss',
    strategy: 'caching',
    title: 'looks up keys that its cache never finds',
    proposal:
      'Key the cache by value: join the parts of the key to one string, or use one Map inside another. A new object is never equal to the one that was stored.',
  },
  'scan grows': {
    rule: 'measured-scan',
    strategy: 'algorithmic',
    title: 'iterates over more elements with each call',
    proposal:
      'Keep the answer up to date as elements are added and removed (an index by key, a running value), instead of iterating over all elements on every call.',
  },
  scan: {
    rule: 'measured-scan',
    strategy: 'algorithmic',
    title: 'iterates over the whole collection on each call',
    proposal: 'Build a Map or a Set by the searched key once, and look it up there.',
  },
  'copy grows': {
    rule: 'measured-copy',
    strategy: 'algorithmic',
    title: 'copies a collection that grows with each call',
    proposal: 'Change the collection in place, or collect the parts and join them once at the end.',
  },
  copies: {
    rule: 'measured-copy',
    strategy: 'algorithmic',
    title: 'copies a large collection on each call, and changes little of it',
    proposal:
      'Make many changes to one copy (one call with a batch), keep the elements in a Map by key that is changed in place, or split the collection so that a change copies a small part.',
  },
  'sorts again': {
    rule: 'measured-sort',
    strategy: 'algorithmic',
    title: 'sorts an already sorted array again on each call',
    proposal:
      'Insert in order (binary search), keep a heap if only the first element is read, or sort once after the last insertion.',
  },
  'long numbers': {
    rule: 'measured-precision',
    strategy: 'code-level',
    title: 'computes with more digits than results are read with',
    proposal:
      'Set the precision of the number library to what the result needs (30 digits are more than money or measurements have), round results that go into further steps, or compute in plain numbers where 15 digits do.',
  },
  allocates: {
    rule: 'measured-allocation',
    strategy: 'memory',
    title: 'creates so many objects that the garbage collector takes most of the time',
    proposal:
      'Create fewer: return the same object where nothing has changed, change one in place, or keep numbers in typed arrays (one per field). Keep fewer: what is kept for long is marked and copied again and again.',
  },
  'same text': {
    rule: 'measured-passes',
    strategy: 'algorithmic',
    title: 'goes over the same text many times, for something else each time',
    proposal:
      'Name the one that is meant (the language, the format, the pattern) instead of having all of them tried, try the likely ones first and stop, or take from one pass over the text what all of them need.',
  },
  'formatter again': {
    rule: 'measured-formatter',
    strategy: 'caching',
    title: 'sets up a formatter on each call',
    proposal:
      'Keep one `Intl.DateTimeFormat` (or `NumberFormat`) per locale and options, and call its `format` or `formatToParts`. Of time zones, keep the offset per zone and day.',
  },
  'asks often': {
    rule: 'measured-asking',
    strategy: 'code-level',
    title: 'asks the system at every step',
    proposal:
      'Ask seldom: once for many steps, or by a timer, and keep the answer. Where several limits are asked, ask those first that cost nothing.',
  },
  filtered: {
    rule: 'measured-fan-out',
    strategy: 'algorithmic',
    title: 'is called for every event and ignores nearly all of them',
    proposal:
      'Keep the listeners in a Map by the key that they compare, and call only those of the current key.',
  },
};

/** Causes in a package's code about which its user can do something; what else its code could do better is for its maintainers. */
const FOR_ITS_USER: ReadonlySet<ProbeVerdict> = new Set([
  'repeated',
  'long numbers',
  'same text',
  'formatter again',
  'asks often',
]);

/**
 * Findings with what probes measured: a suspicion becomes a cause, or is let go.
 *
 * @returns the findings, and results that belong to none of them.
 */
export function withProbes(
  findings: readonly Finding[],
  results: readonly ProbeResult[],
): { findings: Finding[]; unused: ProbeResult[] } {
  const unused: ProbeResult[] = [];
  const changed = [...findings];
  for (const result of results) {
    const at = changed.findIndex((finding) => isOf(finding, result));
    if (at < 0) unused.push(result);
    else changed[at] = measured(changed[at], result);
  }
  // What was shown to be needed is said after what is still open.
  const isNeeded = (finding: Finding) => finding.verdict === 'leave' && finding.basis === 'measured';
  return { findings: [...changed.filter((one) => !isNeeded(one)), ...changed.filter(isNeeded)], unused };
}

function isOf(finding: Finding, { finding: reference, place }: ProbeResult): boolean {
  if (reference) return isReferredTo(finding, reference);
  const { subject } = finding;
  return 'url' in subject && place.url === subject.url && place.line === subject.line;
}

/** Rules that name the cause themselves: a probe shows that there is something to win, and what to do stays as they say. */
const CAUSES_OF_THEIR_OWN: ReadonlySet<string> = new Set([
  'n-plus-one',
  'await-in-loop',
  'bigint-arithmetic',
]);

/** Rules that ask whether the same work is done again. What the others ask (waiting, allocation, what V8 makes of code) is not decided by its not being so. */
const ASKS_FOR_REPETITION: ReadonlySet<string> = new Set([
  'open-lever',
  'repeated-scan',
  'repeated-work',
  'repeated-call',
  'linear-search-in-loop',
  'invariant-in-loop',
  'unmemoized-recursion',
  'nested-loops',
  'cpu-bound-task',
  // To be looked into only where SQLite runs in the process: what keys that several elements share cost is all that could be won.
  'n-plus-one',
]);

const OF_THIS_RUN = 'Measured on this run: with other input the counts may differ.';

const measured = (finding: Finding, result: ProbeResult): Finding => ({
  ...judged(finding, result),
  tried: 'probed',
});

/** Microseconds for each character, byte or value that it is given, up to which nothing is slow in a package that one does not look into: parsers and
 * renderers take 0.05 to 0.2 on a machine of their own, and half as much again on one that does other things. */
const FAST_PER_UNIT = 0.3;
/** And below which a call does not go over what it is given: memory is not read faster. */
const READ_PER_UNIT = 0.0002;
/** The same of minifiers, which parse, compress and print it. What runs plugins may be slow for one of them. */
const FAST_MINIFIER = 50;
const MINIFIERS =
  /^(terser|uglify-js|esbuild|@swc\/core|html-minifier(-terser)?|clean-css|csso|lightningcss|svgo)$/;
/** The same for each request that it has a part in. */
const FAST_PER_REQUEST = 100;
/** Of the calls, those with new arguments: what a package makes is often an object of its own each time, and so no new result. */
const NEW = 0.8;
const isFast = (
  { microsPerUnit, microsPerRequest, distinctArguments, examined }: ProbeResult,
  name: string,
): boolean =>
  (microsPerUnit !== null &&
    microsPerUnit >= READ_PER_UNIT &&
    microsPerUnit <= limitOf(name) &&
    distinctArguments >= NEW * examined) ||
  (microsPerRequest !== null && microsPerRequest <= FAST_PER_REQUEST);
const limitOf = (name: string): number => (MINIFIERS.test(name) ? FAST_MINIFIER : FAST_PER_UNIT);

const paceOf = ({ microsPerUnit, microsPerRequest }: ProbeResult, name: string): string =>
  microsPerUnit !== null && microsPerUnit <= limitOf(name)
    ? `${duration(microsPerUnit)} per character, byte or value of its input`
    : `${duration(microsPerRequest!)} per request`;

function judged(finding: Finding, result: ProbeResult): Finding {
  const { verdict, text, place } = result;
  const evidence = [
    { metric: 'probe', value: result.calls, unit: 'count' as const, text: `Counted: ${text}` },
    ...finding.evidence,
  ];
  // Whether a turn needs what the one before gave, only the source shows.
  if (verdict === 'one by one' && finding.rule !== 'await-in-loop') return { ...finding, evidence };
  const remedy = verdict === 'repeated' && CAUSES_OF_THEIR_OWN.has(finding.rule) ? null : REMEDIES[verdict];
  const share = percent(finding.impact.share);
  const within = place.url.includes('/node_modules/') ? finding.package : null;
  if (isCause(verdict) && remedy && finding.verdict !== 'optimize')
    return {
      ...finding,
      rule: remedy.rule,
      verdict: 'optimize',
      basis: 'measured',
      strategy: remedy.strategy,
      title: `${within ? `In ${packageText(within)}: ` : ''}${inCode(place.name)} ${remedy.title}`,
      subject: within ? finding.subject : place,
      evidence,
      confidence: verdict === 'long numbers' || verdict === 'allocates' ? 0.8 : 0.95,
      proposal:
        within && !FOR_ITS_USER.has(verdict)
          ? `${finding.proposal} What its maintainers could change in ${inCode(place.name)}: ${remedy.proposal}`
          : remedy.proposal,
      benchmark: `# Counted: ${text}\n# Your change, tried on the program:\nculprit prove --patch YOUR.diff -- node YOUR-PROGRAM\n`,
      tradeOffs: [
        OF_THIS_RUN,
        ...(verdict === 'repeated'
          ? ['What a call does besides (counting, logging, writing) happens once per argument then.']
          : []),
      ],
      impact: { ...finding.impact, text: `up to ${share} of CPU time depends on it` },
    };
  if (isCause(verdict))
    return { ...finding, verdict: 'optimize', basis: 'measured', confidence: 0.95, evidence };
  if (verdict === 'needed' && !ASKS_FOR_REPETITION.has(finding.rule)) return { ...finding, evidence };
  if (verdict === 'needed' && (!finding.package || isFast(result, finding.package.name)))
    return {
      ...finding,
      verdict: 'leave',
      basis: 'measured',
      strategy: 'when-to-optimize',
      title: `The work of ${inCode('name' in finding.subject ? finding.subject.name : place.name)} is needed`,
      evidence,
      confidence: finding.package ? 0.75 : 0.85,
      proposal: `Leave it: ${text}${finding.package ? `, and ${finding.package.name} takes ${paceOf(result, finding.package.name)}` : ''}. Only less input, cheaper steps or another thread would make it faster.`,
      // What was to be counted is, and what is not to be changed has no test and no goal.
      benchmark: `# Counted: ${text}\n`,
      tradeOffs: [OF_THIS_RUN],
      verification: '# No change, so nothing to verify.\n',
      goal: null,
      impact: { ...finding.impact, text: `${share} of CPU time, needed` },
    };
  if (verdict === 'needed')
    return {
      ...finding,
      basis: 'measured',
      evidence,
      proposal: `The calls are needed: ${text}. What is left is the package itself: ${finding.proposal}`,
    };
  return { ...finding, evidence };
}
