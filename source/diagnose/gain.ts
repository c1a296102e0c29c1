import type { Case, Unit } from './case/case.ts';
import { gcBelow, gcUnder } from './case/collected.ts';
import type { Candidate } from './rule.ts';

// How much of the CPU time goes with a cause, garbage collection included.

/** What a cause takes with the garbage collection that would go with it, as a share of CPU time. */
export const gainOf = (c: Case, candidate: Candidate): number =>
  Math.min(1, c.share(candidate.micros + (candidate.countsGc ? 0 : collectedWith(c, candidate))));

const collected = new WeakMap<Candidate, number>();

/** The same in microseconds; worked out once a cause, which is compared with all others. */
export function collectedWith(c: Case, candidate: Candidate): number {
  const { level, unit, micros } = candidate;
  if (level !== 'cause' || !unit) return 0;
  let goes = collected.get(candidate);
  if (goes === undefined) collected.set(candidate, (goes = collectedBy(c, unit, micros)));
  return goes;
}

/**
 * Garbage collection that would go with a cause: of what began in its function, as much as the cause has of that function's own time; or, where the
 * cause is in what the function calls, of all that began below it, as much as the cause has of its total time.
 */
function collectedBy(c: Case, unit: Unit, micros: number): number {
  return Math.max(
    gcUnder(c, unit) * Math.min(1, micros / (unit.self || micros || 1)),
    gcBelow(c, unit) * Math.min(1, micros / (unit.total || micros || 1)),
  );
}
