import type { Case } from './case/case.ts';
import { gainOf } from './gain.ts';
import type { Candidate, Rule } from './rule.ts';

// Which finding comes first.

/** What a rule found, and how much it says. */
export interface Ranked {
  rule: Rule;
  candidate: Candidate;
  score: number;
}

/** A cause has the first word on the code it explains, a symptom the second. */
export const TIER = { cause: 0, symptom: 1, open: 2, rest: 3 } as const;

/** Bound on the gain, as a share of the time, weighed by how sure we are. */
export const scoreOf = (c: Case, candidate: Candidate): number =>
  (candidate.weight ?? Math.min(1, c.share(candidate.micros))) * candidate.confidence;

/** By score, causes and symptoms together; "leave it" first only where it was said to be the whole story. */
export function order(c: Case, kept: Ranked[]): Ranked[] {
  // A cause that is known and can be changed is worth more than a larger place where none is.
  const known = Math.max(
    0,
    ...kept.map(({ candidate: { level, verdict, micros, confidence } }) =>
      level === 'cause' &&
      (verdict ?? 'optimize') === 'optimize' &&
      confidence >= 0.7 &&
      c.share(micros) >= FIRST
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
export const FIRST = 0.15;

const isSmall = (c: Case, candidate: Candidate): boolean =>
  candidate.level === 'cause' && candidate.weight === undefined && gainOf(c, candidate) < FIRST;

/** What the source only makes likely, beside a known cause that takes a good part of the same. */
const isSurmise = ({ level, verdict, micros }: Candidate, known: number): boolean =>
  level === 'cause' && verdict === 'investigate' && known >= 0.5 * micros;
