import { compared } from './baseline.ts';
import type { Case, Unit } from './case/case.ts';
import { shownOnly } from './code/edit.ts';
import { benchmarkFor, verificationFor } from './code/emit.ts';
import { inComment } from './code/safe.ts';
import type { Bound, CpuSubject, Evidence, Finding } from './finding.ts';
import { collectedWith, gainOf } from './gain.ts';
import { goalOf } from './goal.ts';
import type { Ranked } from './ranking.ts';
import { type Candidate, impactText, type Rule } from './rule.ts';
import { amdahl } from './stats.ts';

// What a rule found as a finding: subject, bound on the gain, goal, benchmark, verification.

/** A finding as it is told: what a rule found, with its subject, bound, goal and how to verify it. */
export function findingOf(c: Case, { rule, candidate }: Ranked): Finding {
  const { unit } = candidate;
  const share = gainOf(c, candidate);
  const gc = c.share(collectedWith(c, candidate));
  const leave = candidate.verdict === 'leave';
  const subject: Finding['subject'] = candidate.subject ?? subjectOf(unit);
  const goal = leave ? (candidate.goal ?? null) : goalOf(c, candidate);
  // Of a file that was read in part, or is another by now, nobody knows who else uses what a change touches.
  const code = (unit?.file?.inPart || unit?.unread ? shownOnly(candidate.code) : candidate.code) ?? null;
  const before = compared(c, unit);
  const unread: Evidence[] = unit?.unread
    ? [{ metric: 'read', value: 0, unit: 'count', text: unit.unread }]
    : [];
  const evidence = [...candidate.evidence, ...unread, ...before];
  return {
    rule: rule.name,
    verdict: candidate.verdict ?? 'optimize',
    // `the top level of main.js` begins some.
    title: candidate.title.replace(/^the /, 'The '),
    strategy: strategyOf(candidate.strategy ?? rule.strategy),
    subject,
    package: candidate.package ?? null,
    basis: candidate.basis ?? (candidate.level === 'cause' && unit?.file ? 'source' : 'pattern'),
    ...(unit || candidate.frames ? { frames: candidate.frames ?? unit?.frames ?? [] } : {}),
    evidence,
    confidence: Math.round(candidate.confidence * 100) / 100,
    impact: leave
      ? {
          share: 0,
          maxSpeedup: 1,
          bytes: null,
          text: candidate.impact ?? 'no gain worth its cost',
        }
      : impactOf(c, rule, candidate, share, gc),
    proposal: candidate.proposal,
    tradeOffs: candidate.tradeOffs,
    code,
    benchmark: measured(before, candidate.benchmark ?? benchmarkFor(unit, code, c.hasMitata(unit))),
    verification: candidate.verification ?? (leave ? keptBy(c) : verificationFor(unit, code, goal)),
    goal,
  };
}

function impactOf(c: Case, rule: Rule, candidate: Candidate, share: number, gc: number): Finding['impact'] {
  const { weight, impact: text } = candidate;
  // What waits is bounded by the time that is waited, not by the little that it computes.
  if (weight !== undefined && text !== undefined)
    return { share: weight, of: 'wall time', maxSpeedup: amdahl(weight), bytes: null, text };
  const bound = candidate.impact === undefined ? boundOf(c, rule, candidate, share, gc) : 'up to';
  return {
    share,
    maxSpeedup: amdahl(share),
    ...(bound === 'up to' ? {} : { bound }),
    bytes: null,
    text: candidate.impact ?? impactText(share, gc, bound),
  };
}

/** The method has a heading for leaving things alone, too. */
const strategyOf = (strategy: Rule['strategy']): Finding['strategy'] =>
  strategy === 'none' ? 'when-to-optimize' : strategy;

/** Samples of what would be left, below which a factor is about right: a tenth more or less is chance. */
const LEFT = 150;

/** From this share on, start-up and chance decide what is left. */
const NEARLY_ALL = 0.9;

/** From this share of garbage collection on, the threads that collect beside the program's own are much of what would go, and are not in the share. */
const COLLECTED = 0.1;

function boundOf(c: Case, { movesAll }: Rule, { isLowerBound }: Candidate, share: number, gc: number): Bound {
  if (gc >= COLLECTED || isLowerBound) return 'at least';
  if (movesAll && share >= 0.3) return 'about';
  const left = c.samples((1 - share) * c.model.onCpu);
  if (share >= NEARLY_ALL || (share >= 0.3 && left < LEFT)) return 'about';
  return share >= MOSTLY && runtimeShare(c) >= OF_RUNTIME * (1 - share) ? 'about' : 'up to';
}

/**
 * From this share on, of a rest that is for the larger part Node's own: how fast that runs depends on what the program does in between (caches of the
 * processor, code that V8 has thrown away), so that some of it goes as well.
 */
const MOSTLY = 0.7;

const OF_RUNTIME = 0.6;

function runtimeShare(c: Case): number {
  const { node, native, gc, program } = c.model.categories;
  return c.share(node + native + gc + program);
}

/** A goal that holds now, and would not if it grew by half. */
function keptBy({ model }: Case): string {
  const { p99, count } = model.tasks;
  const limit = Math.max(1, Math.ceil((p99 * 1.5) / 1000));
  const goal =
    count > 1
      ? `task.p99 <= ${limit}ms`
      : `gc <= ${Math.max(5, Math.ceil((150 * model.categories.gc) / (model.onCpu || 1)))}%`;
  return `# No change, so nothing to verify. A goal keeps it that way:\nculprit check RECORDING --goal "${goal}"\n`;
}

/** A benchmark with what is measured already, where there is a recording of before: as comments above it. */
function measured(before: Evidence[], benchmark: string): string {
  const sign = benchmark.startsWith('#') ? '#' : '//';
  const lines = before.map(({ text }) => `${sign} Measured: ${inComment(text, 400)}\n`);
  return lines.join('') + benchmark;
}

export function subjectOf(unit: Unit | null): CpuSubject {
  return unit
    ? {
        name: unit.topLevel ? '(anonymous)' : unit.label.name,
        url: unit.label.url,
        line: unit.label.line,
        column: unit.label.column,
      }
    : { name: '(recording)', url: '', line: null, column: null };
}
