import { ANONYMOUS } from '../format/anonymous.ts';
import { compared } from './baseline.ts';
import { impactOf, waitingBound } from './bound.ts';
import type { Case, Unit } from './case/case.ts';
import { shownOnly } from './code/edit.ts';
import { benchmarkFor, verificationFor } from './code/emit.ts';
import { inComment } from './code/safe.ts';
import { type CpuSubject, type Evidence, type Finding, WHOLE_RECORDING } from './finding.ts';
import { gainOf } from './gain.ts';
import { goalOf } from './goal.ts';
import type { Ranked } from './ranking.ts';
import type { Rule } from './rule.ts';
import { amdahl } from './stats.ts';

// What a rule found as a finding: subject, bound on the gain, goal, benchmark, verification.

/** A finding as it is told: what a rule found, with its subject, bound, goal and how to verify it. */
export function findingOf(c: Case, ranked: Ranked): Finding {
  const { rule, candidate } = ranked;
  const { unit } = candidate;
  const share = gainOf(c, candidate);
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
      : impactIn(c, ranked, share),
    proposal: candidate.proposal,
    tradeOffs: candidate.tradeOffs,
    code,
    benchmark: measured(before, candidate.benchmark ?? benchmarkFor(unit, code, hasMitata(c, unit))),
    verification: candidate.verification ?? (leave ? keptBy(c) : verificationFor(unit, code, goal)),
    goal,
  };
}

/** Whether the project that a unit is part of has mitata to measure with. */
const hasMitata = (c: Case, unit: Unit | null): boolean =>
  unit?.file ? c.options.sources.lists(unit.file.path, 'mitata') : false;

/** Of what waits, bounded by the time that is waited and not by the little that it computes; or in the rule's own words. */
function impactIn(c: Case, ranked: Ranked, share: number): Finding['impact'] {
  const { weight, impact: text } = ranked.candidate;
  if (text === undefined) return impactOf(c, ranked, share);
  return weight === undefined
    ? { share, maxSpeedup: amdahl(share), bytes: null, text }
    : { share: weight, of: 'wall time', maxSpeedup: waitingBound(c, weight), bytes: null, text };
}

/** The method has a heading for leaving things alone, too. */
const strategyOf = (strategy: Rule['strategy']): Finding['strategy'] =>
  strategy === 'none' ? 'when-to-optimize' : strategy;

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

function subjectOf(unit: Unit | null): CpuSubject {
  return unit
    ? {
        name: unit.topLevel ? ANONYMOUS : unit.label.name,
        url: unit.label.url,
        line: unit.label.line,
        column: unit.label.column,
      }
    : WHOLE_RECORDING;
}
