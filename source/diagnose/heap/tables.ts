import { firstFresh } from '../../heap/graph/fresh.ts';
import { ageOf, isBefore } from '../../heap/suspects/ages.ts';
import type { Evidence } from '../finding.ts';
import { type HeapCase, things } from './shape.ts';

// Which suspects were complete before others were allocated, as tables are that a program loads at start.

/** Fewer are no pile that others could be older than. */
const PILE = 64;

/**
 * The pile, for each suspect of one snapshot, that was allocated after that suspect; null where there is none. Only where no snapshot of
 * the same process came before, whose ids would say more.
 */
export function laterThan(cases: readonly HeapCase[]): (HeapCase | null)[] {
  if (cases.length < 2 || firstFresh(cases[0].model.graph) !== null) return cases.map(() => null);
  const aged = cases.map((c) => ({ c, age: ageOf(c.model, c.suspect) }));
  const isPile = ({ suspect }: HeapCase) => suspect.kind === 'chain' || suspect.contents.count >= PILE;
  return aged.map(
    ({ age }) =>
      aged.find((other) => age && other.age && isPile(other.c) && isBefore(age, other.age))?.c ?? null,
  );
}

export function tableEvidence(later: HeapCase): Evidence {
  const { kind, links, contents } = later.suspect;
  return {
    metric: 'age',
    value: kind === 'chain' ? links : contents.count,
    unit: 'count',
    text: `by its object ids it is older than ${things(later)}, as a table loaded at start is`,
  };
}
