import type { SourceReader } from '../../files/reader.ts';
import { duration, factor, percent } from '../../format/numbers.ts';
import type { WaitsModel } from '../../waits/model.ts';
import type { Finding } from '../finding.ts';
import { amdahl } from '../stats.ts';
import { busyWorker } from './busy-worker.ts';
import { type WaitsCandidate, WaitsCase, type WaitsRule } from './case.ts';
import { cpuBound } from './cpu-bound.ts';
import { exhaustedPool } from './exhausted-pool.ts';
import { blockedLoop } from './loop.ts';
import { missingIndex } from './missing-index.ts';
import { nPlusOne } from './n-plus-one.ts';
import { noKeepAlive } from './no-keep-alive.ts';
import { pollingTimer } from './polling.ts';
import { queryForm } from './query-form.ts';
import { repeatedSame } from './repeated.ts';
import { neverEnds, slowOperation, waitingIsRight } from './rest.ts';
import { sequentialAwaits } from './sequential.ts';
import { unboundedConcurrency } from './unbounded.ts';

// The findings of a recording of waits: all rules asked, then ranked.

/** Every rule about waits. A new one is a file beside this, or a part of one, and a line here. */
const RULES: readonly WaitsRule[] = [
  nPlusOne,
  missingIndex,
  exhaustedPool,
  busyWorker,
  blockedLoop,
  sequentialAwaits,
  noKeepAlive,
  repeatedSame,
  pollingTimer,
  neverEnds,
  unboundedConcurrency,
  queryForm,
  slowOperation,
  cpuBound,
  waitingIsRight,
];

const MOST = 10;
/** Rules about queries that take longer than they need, and from which share on. */
const HOLDS: ReadonlySet<WaitsRule> = new Set([nPlusOne, missingIndex, queryForm]);
const HELD = 0.1;

/** What a recording of waits says, most important first; never empty. */
export function diagnoseWaits(model: WaitsModel, sources: SourceReader): Finding[] {
  const c = new WaitsCase(model, sources);
  const all = RULES.flatMap((rule) => rule.find(c).map((candidate) => ({ rule, candidate })));
  const score = ({ micros, confidence, verdict }: WaitsCandidate) =>
    c.share(micros) * confidence * (verdict === 'investigate' ? 0.6 : 1);
  const ranked = all.sort((a, b) => score(b.candidate) - score(a.candidate));
  // Connections are held for as long as queries take: what makes those long comes first.
  const holds = ranked.filter(
    ({ rule, candidate }) =>
      HOLDS.has(rule) && candidate.level === 'cause' && c.share(candidate.micros) >= HELD,
  );
  // One query for all keys, which a loop is to become, asks for each of them once.
  const joined = new Set(
    ranked
      .filter(({ rule, candidate }) => rule === nPlusOne && candidate.strategy === 'database')
      .flatMap(({ candidate }) => candidate.explains),
  );
  const causes = ranked.filter(
    ({ rule, candidate }) =>
      candidate.level === 'cause' &&
      !(rule === repeatedSame && candidate.explains.some((label) => joined.has(label))),
  );
  const explained = new Set(causes.flatMap(({ candidate }) => candidate.explains));
  const symptoms = ranked.filter(
    ({ candidate }) =>
      candidate.level === 'symptom' && !candidate.explains.some((label) => explained.has(label)),
  );
  const isLate = ({ rule }: { rule: WaitsRule }) => Number(rule === exhaustedPool && holds.length > 0);
  const found = [...causes, ...symptoms].sort(
    (a, b) => isLate(a) - isLate(b) || score(b.candidate) - score(a.candidate),
  );
  const rest = ranked.filter(({ candidate }) => candidate.level === 'rest');
  return (found.length > 0 ? found : rest)
    .slice(0, MOST)
    .map(({ rule, candidate }) => finish(c, rule, candidate));
}

function finish(c: WaitsCase, rule: WaitsRule, candidate: WaitsCandidate): Finding {
  const { verdict = 'optimize', micros, late = 0, goal = null } = candidate;
  const share = verdict === 'leave' ? 0 : Math.min(1, micros / (c.base + late));
  const before = late > 0 ? ' with the wait before they begin' : '';
  return {
    rule: rule.name,
    verdict,
    title: candidate.title,
    strategy: candidate.strategy ?? rule.strategy,
    subject: candidate.subject,
    package: null,
    basis: candidate.basis ?? 'measured',
    evidence: candidate.evidence,
    confidence: candidate.confidence,
    impact: {
      share,
      of: c.baseName,
      // What has words of its own promises no factor.
      maxSpeedup: candidate.impact === undefined ? amdahl(share) : null,
      bytes: null,
      text:
        candidate.impact ??
        (verdict === 'leave'
          ? 'no gain worth its cost'
          : `up to ${factor(amdahl(share))} faster (if these ${percent(share)} of ${c.baseName}, ${duration(micros)}${before}, disappeared)`),
    },
    proposal: candidate.proposal,
    tradeOffs: candidate.tradeOffs,
    code: candidate.code ?? null,
    benchmark: benchmark(c),
    verification: goal
      ? `# Your tests, and the goal on a recording after the change:\nnpm test\nculprit check RECORDING --goal "${goal}"\n`
      : '# Your tests, and the report on a recording after the change:\nnpm test\nculprit report RECORDING\n',
    goal,
  };
}

function benchmark({ serves }: WaitsCase): string {
  return serves
    ? `# The same load before and after the change:\nculprit record --waits --load http://127.0.0.1:PORT/PATH --for 20s -- node YOUR-PROGRAM\n`
    : `# The same run before and after the change:\nculprit record --waits -- node YOUR-PROGRAM\n`;
}
