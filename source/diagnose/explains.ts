import { APP } from '../cpu/model.ts';
import type { Case } from './case/case.ts';
import { endLineOf, lineOf } from './facts/syntax.ts';
import { gainOf } from './gain.ts';
import { FIRST, type Ranked } from './ranking.ts';
import type { Candidate } from './rule.ts';

// Which cause is the reason for which: two findings about one thing become one.

/** The largest of several causes that together are the reason for an open lever: those that call it, or are below it. */
export function explainedTogether(c: Case, kept: readonly Ranked[], open: Ranked): Ranked | undefined {
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

/** Whether `a`, found first, is the reason for `b`: the same lines, or a symptom in the code that `a` explains. */
export function explains(c: Case, a: Candidate, b: Candidate): boolean {
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
    // How the program uses a package is the reason for that package's time, whoever is on the stack.
    if (a.level === 'cause' && a.unit.category === APP && a.package && a.package.name === b.package?.name)
      return a.micros >= part * b.micros;
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
        shared >= 0.5 * Math.min(b.micros, c.timeIn(b.place.file, b.place.node)) ||
        (a.unit !== null && a.unit === b.unit)
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

/** How much of `b` passes through `a`. */
function below(c: Case, a: Candidate, b: Candidate): number {
  if (!a.unit || !b.unit) return 0;
  const frames = new Set(a.unit.frames);
  let micros = c.timeUnder(b.unit, (frame) => frames.has(frame));
  // What V8 counts as another's time has no frame of its own below it.
  for (const [host, moved] of a.unit.inlined)
    if (host === b.unit || c.timeUnder(b.unit, (frame) => host.frames.includes(frame)) >= moved)
      micros += moved;
  return Math.min(a.micros, micros);
}

export function absorb(owner: Ranked, one: Ranked): void {
  if (one.candidate.level === 'rest') return;
  const text = `also: ${one.candidate.title}`;
  if (owner.candidate.evidence.some((row) => row.text === text)) return;
  owner.candidate.evidence.push({ metric: 'also', value: one.score, unit: 'share', text });
}
