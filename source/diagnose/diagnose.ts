import type { CpuModel } from '../cpu/model.ts';
import { diagnoseAllocation } from './allocation.ts';
import { compared } from './baseline.ts';
import { Case, type DiagnoseOptions, type Unit } from './case/case.ts';
import { shownOnly } from './code/edit.ts';
import { benchmarkFor, verificationFor } from './code/emit.ts';
import { inComment } from './code/safe.ts';
import { asDependency } from './dependency.ts';
import { endLineOf, lineOf } from './facts/syntax.ts';
import type { Bound, CpuSubject, Evidence, Finding } from './finding.ts';
import { goalOf } from './goal.ts';
import type { Lever } from './lever.ts';
import { leversIn } from './levers.ts';
import { foldRemade } from './remade.ts';
import { type Candidate, impactText, type Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { amdahl } from './stats.ts';

export { SourceReader } from '../files/reader.ts';
export type { DiagnoseOptions } from './case/case.ts';

export interface Diagnosis {
  /** Most important first; never empty. */
  findings: Finding[];
  /** Where the time goes, by what one can change; largest first. Empty for allocation profiles. */
  levers: Lever[];
}

/**
 * What a CPU recording says. A screen shows the first seven. Import this module
 * dynamically: it brings the parser with it.
 */
export function diagnose(model: CpuModel, options: DiagnoseOptions): Diagnosis {
  if (model.recording.kind === 'allocation')
    return { findings: diagnoseAllocation(model, options.sources), levers: [] };
  const c = new Case(model, options);
  const all: { rule: Rule; candidate: Candidate }[] = [];
  for (const rule of RULES) {
    if (rule.needs.includes('allocation') && !options.allocation) continue;
    for (const one of rule.find(c)) all.push({ rule, candidate: asDependency(c, one) });
  }
  const found: Ranked[] = foldRemade(c, all).map((one) => ({ ...one, score: scoreOf(c, one.candidate) }));
  found.sort((a, b) => TIER[a.candidate.level] - TIER[b.candidate.level] || b.score - a.score);
  const kept: Ranked[] = [];
  for (const one of found) {
    const owner =
      kept.find((other) => explains(c, other.candidate, one.candidate)) ?? explainedTogether(c, kept, one);
    if (owner) absorb(owner, one);
    else kept.push(one);
  }
  const findings = order(c, kept)
    .map((one) => finish(c, one))
    .slice(0, MOST);
  return { findings, levers: leversIn(c) };
}

/** The largest of several causes that together are the reason for an open lever: those that call it, or are below it. */
function explainedTogether(c: Case, kept: readonly Ranked[], open: Ranked): Ranked | undefined {
  const { unit, level, micros } = open.candidate;
  if (level !== 'open' || unit === null) return undefined;
  const frames = new Set(unit.frames);
  const parts = kept.filter(
    ({ candidate: cause }) => cause.level === 'cause' && cause.unit && cause.unit !== unit,
  );
  let sum = 0;
  for (const { candidate: cause } of parts) {
    const calls = c.timeUnder(cause.unit, (frame) => frames.has(frame));
    // A function far above passes all of it, whatever its own cause is.
    sum += Math.min(cause.micros, Math.max(calls, below(c, open.candidate, cause)));
  }
  return sum >= 0.5 * micros ? parts[0] : undefined;
}

/** More than these nobody reads. */
const MOST = 14;

interface Ranked {
  rule: Rule;
  candidate: Candidate;
  score: number;
}

/** A cause has the first word on the code it explains, a symptom the second. */
const TIER = { cause: 0, symptom: 1, open: 2, rest: 3 } as const;

/** Bound on the gain, as a share of the time, weighed by how sure we are. */
const scoreOf = (c: Case, candidate: Candidate): number =>
  (candidate.weight ?? Math.min(1, c.share(candidate.micros))) * candidate.confidence;

/** Of CPU time, from which on a known cause comes before an open one. */
const KNOWN = 0.2;

/** By score, causes and symptoms together; "leave it" first only where it was said to be the whole story. */
function order(c: Case, kept: Ranked[]): Ranked[] {
  // A cause that is known and can be changed is worth more than a larger place where none is.
  const known = Math.max(
    0,
    ...kept.map(({ candidate: { level, verdict, micros, confidence } }) =>
      level === 'cause' &&
      (verdict ?? 'optimize') === 'optimize' &&
      confidence >= 0.7 &&
      c.share(micros) >= KNOWN
        ? micros
        : 0,
    ),
  );
  const idles = kept.some(({ candidate }) => candidate.decides);
  // Waits that add up are the reason for the idleness, and come before it.
  const rank = ({ candidate }: Ranked) =>
    candidate.weight !== undefined && (candidate.verdict === 'optimize' || idles)
      ? 0
      : candidate.decides
        ? 1
        : candidate.level === 'rest'
          ? 4
          : (candidate.level === 'open' && known >= 0.25 * candidate.micros) || isSurmise(candidate, known)
            ? 3
            : isSmall(c, candidate)
              ? 5
              : 2;
  return [...kept].sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

/** Of CPU time: a change that is worth less is told, but not first where there is anything else to say. */
const FIRST = 0.15;

const isSmall = (c: Case, candidate: Candidate): boolean =>
  candidate.level === 'cause' && candidate.weight === undefined && gainOf(c, candidate) < FIRST;

/** What a cause takes with the garbage collection that would go with it, as a share of CPU time. */
const gainOf = (c: Case, candidate: Candidate): number =>
  Math.min(1, c.share(candidate.micros + (candidate.countsGc ? 0 : collectedWith(c, candidate))));

const collected = new WeakMap<Candidate, number>();

/** The same in microseconds; worked out once a cause, which is compared with all others. */
function collectedWith(c: Case, candidate: Candidate): number {
  const { level, unit, micros } = candidate;
  if (level !== 'cause' || !unit) return 0;
  let goes = collected.get(candidate);
  if (goes === undefined) collected.set(candidate, (goes = collectedBy(c, unit, micros)));
  return goes;
}

/** What the source only makes likely, beside a known cause that takes a good part of the same. */
const isSurmise = ({ level, verdict, micros }: Candidate, known: number): boolean =>
  level === 'cause' && verdict === 'investigate' && known >= 0.4 * micros;

/** Whether `a`, found first, is the reason for `b`: the same lines, or a symptom in the code that `a` explains. */
function explains(c: Case, a: Candidate, b: Candidate): boolean {
  if (a.level === 'rest') return b.level === 'rest' && !(b.apart && !a.apart);
  // Whether it waits is a fact of its own; every other reason to leave things ends where a cause is found.
  if (b.level === 'rest') {
    if (b.apart) return false;
    // "Nothing is worth it" beside a large thing to look into would be two answers to one question.
    if (b.unit === null && a.level === 'symptom' && a.verdict === 'investigate')
      return c.share(a.micros) >= 0.25;
    // What takes more than the cause does, in another function, is not explained by it.
    const larger = a.unit !== null && b.unit !== null && a.unit !== b.unit && b.micros > 1.5 * a.micros;
    return (
      !larger && ((a.level === 'cause' && gainOf(c, a) >= FIRST) || (a.unit !== null && a.unit === b.unit))
    );
  }
  if (b.level === 'open') {
    if (a.level === 'open') return false;
    if (a.unit === null) return a.level === 'cause' && c.share(a.micros) >= 0.5 * c.share(b.micros);
    const part = a.level === 'cause' ? 0.4 : 0.5;
    return a.micros >= part * b.micros && (a.unit === b.unit || below(c, a, b) >= part * b.micros);
  }
  if (a.place && b.place && a.place.file === b.place.file) {
    const [from, to] = [
      Math.max(lineOf(a.place.node), lineOf(b.place.node)),
      Math.min(endLineOf(a.place.node), endLineOf(b.place.node)),
    ];
    if (from <= to) {
      const lines = Array.from({ length: Math.min(to - from + 1, 20_000) }, (_, i) => from + i);
      const shared = c.timeOnLines(a.place.file, lines);
      return (
        shared >= 0.5 * Math.min(b.micros, c.timeIn(b.place.file, b.place.node)) || contains(a.unit, b.unit)
      );
    }
    return b.level === 'symptom' && a.unit === b.unit && a.micros >= 0.5 * b.micros;
  }
  if (b.level === 'symptom' && a.level === 'cause') {
    // A symptom of the whole recording (long tasks, GC, one busy thread) is explained by what fills it.
    if (b.unit === null || a.unit === null) return c.share(a.micros) >= 0.25;
    return a.unit === b.unit || below(c, a, b) >= 0.25 * b.micros;
  }
  if (a.level === 'symptom' && b.level === 'symptom') return a.unit !== null && a.unit === b.unit;
  return false;
}

const contains = (a: Unit | null, b: Unit | null) => a !== null && a === b;

/** How much of `b` passes through `a`. */
function below(c: Case, a: Candidate, b: Candidate): number {
  if (!a.unit || !b.unit) return 0;
  const frames = new Set(a.unit.frames);
  return Math.min(
    a.micros,
    c.timeUnder(b.unit, (frame) => frames.has(frame)),
  );
}

function absorb(owner: Ranked, one: Ranked): void {
  if (one.candidate.level === 'rest') return;
  const text = `also: ${one.candidate.title}`;
  if (owner.candidate.evidence.some((row) => row.text === text)) return;
  owner.candidate.evidence.push({ metric: 'also', value: one.score, unit: 'share', text });
}

function finish(c: Case, { rule, candidate }: Ranked): Finding {
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
      : impactOf(c, candidate, share, gc),
    proposal: candidate.proposal,
    tradeOffs: candidate.tradeOffs,
    code,
    benchmark: measured(before, candidate.benchmark ?? benchmarkFor(unit, code, c.hasMitata(unit))),
    verification: candidate.verification ?? (leave ? keptBy(c) : verificationFor(unit, code, goal)),
    goal,
  };
}

function impactOf(c: Case, candidate: Candidate, share: number, gc: number): Finding['impact'] {
  const { weight, impact: text } = candidate;
  // What waits is bounded by the time that is waited, not by the little that it computes.
  if (weight !== undefined && text !== undefined)
    return { share: weight, of: 'wall time', maxSpeedup: amdahl(weight), bytes: null, text };
  const bound = candidate.impact === undefined ? boundOf(c, share, gc) : 'up to';
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

/**
 * Garbage collection that would go with a cause: of what began in its function, as much as the cause has of that function's own time; or, where the
 * cause is in what the function calls, of all that began below it, as much as the cause has of its total time.
 */
function collectedBy(c: Case, unit: Unit, micros: number): number {
  return Math.max(
    c.gcUnder(unit) * Math.min(1, micros / (unit.self || micros || 1)),
    c.gcBelow(unit) * Math.min(1, micros / (unit.total || micros || 1)),
  );
}

/** Samples of what would be left, below which a factor is about right: a tenth more or less is chance. */
const LEFT = 150;
/** From this share on, start-up and chance decide what is left. */
const NEARLY_ALL = 0.9;
/** From this share of garbage collection on, the threads that collect beside the program's own are much of what would go, and are not in the share. */
const COLLECTED = 0.1;

function boundOf(c: Case, share: number, gc: number): Bound {
  if (gc >= COLLECTED) return 'at least';
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
