import type { SourceReader } from '../../files/reader.ts';
import { firstFresh } from '../../heap/graph/fresh.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Finding } from '../finding.ts';
import { isOver } from './growth.ts';
import { ownerOfCase } from './owner.ts';
import type { HeapCase } from './shape.ts';
import { SHAPES } from './shapes.ts';
import { laterThan, tableEvidence } from './tables.ts';

// Which finding of a heap comes first: what grows, then what weighs more; of one snapshot, what no program means to keep before what may be a table.

/** A finding, with its weight against the others. */
export interface Told {
  finding: Finding;
  /** Absent for repeated text. */
  c?: HeapCase;
  grows: boolean;
  factor: number;
}

/** What grows first, then by weight; `alone`: of one snapshot, which does not show growth. */
export function ordered(
  { graph }: HeapModel,
  told: readonly Told[],
  alone: boolean,
  sources: SourceReader,
): Told[] {
  const all = alone ? shownFirst(graph, tablesLast(told), sources) : [...told];
  const weightOf = ({ finding, factor }: Told): number => {
    const own = weight(finding) * factor;
    const piles = all.filter((one) => isIn(finding, one.finding));
    return Math.min(own, ...piles.map((pile) => weight(pile.finding) * pile.factor * IN_PILE));
  };
  return all.sort((a, b) => Number(b.grows) - Number(a.grows) || weightOf(b) - weightOf(a));
}

/** Of one snapshot, what is older than another pile comes far after it, as what is loaded at start does. */
function tablesLast(all: readonly Told[]): Told[] {
  const cases = all.flatMap(({ c }) => c ?? []);
  const later = laterThan(cases);
  return all.map((one) => {
    const pile = one.c ? later[cases.indexOf(one.c)] : null;
    if (!pile) return one;
    const finding = { ...one.finding, evidence: [...one.finding.evidence, tableEvidence(pile)] };
    return { ...one, finding, factor: one.factor * TABLE };
  });
}

/**
 * Of one snapshot, what may be as large as it is meant to be comes after what is shown to be left over, is by nature over soon, or is kept by a package that
 * users forget it in, unless it weighs far more: nobody loads a table of timers.
 */
function shownFirst(graph: HeapModel['graph'], all: readonly Told[], sources: SourceReader): Told[] {
  // The ids tell what has grown since an earlier snapshot of the process: then no table is left to doubt.
  if (firstFresh(graph) !== null) return [...all];
  const forgotten = new Set(all.filter(({ c }) => c && isForgotten(c, sources)));
  const isShown = (one: Told) =>
    forgotten.has(one) ||
    one.finding.verdict === 'optimize' ||
    (one.finding.verdict === 'investigate' &&
      !mayBeMeant(one.finding.rule) &&
      (one.c?.suspect.contents.count ?? 0) >= PILE);
  if (!all.some(isShown)) return [...all];
  return all.map((one) =>
    one.finding.verdict === 'investigate' && mayBeMeant(one.finding.rule) && !forgotten.has(one)
      ? { ...one, factor: one.factor * DOUBTED }
      : one,
  );
}

/** Whether a package holds it that users are known to forget it in. */
const isForgotten = (c: HeapCase, sources: SourceReader): boolean => {
  const owner = ownerOfCase(c, sources);
  return owner?.role === 'holder' && owner.library !== null && c.suspect.contents.count >= PILE;
};

/** Fewer are no pile. */
const PILE = 100;
const mayBeMeant = (rule: string): boolean => SHAPES.find((one) => one.rule === rule)?.mayBeMeant === true;

/** One snapshot does not tell a table that was loaded from a leak: plain data, as tables hold, comes after instances of as much weight. */
const PLAIN = 0.5;
const TABLE = 0.2;
const DOUBTED = 0.4;
const isPlain = ({ piled, kept }: HeapCase): boolean =>
  /^(\{|\(|Object$|Array$|$)/.test(piled) && !(kept && !kept.variable && isOver(kept.name));

/** The buffer that a package works in is there from its start. */
const SCRATCH = 0.05;

/** Weighs what one snapshot shows against the others, for their kind. */
export function factorOf(c: HeapCase, { rule, package: of, verdict }: Finding): number {
  if (rule === 'large-object' && of && c.suspect.contents.count === 0) return SCRATCH;
  return isPlain(c) && verdict !== 'optimize' && mayBeMeant(rule) ? PLAIN : 1;
}

/** Copies that are no more than in an earlier snapshot come after what may grow. */
export const STILL = 0.1;

/** Texts that a pile keeps go with it, and are told after it, where they are no waste worth a change themselves. */
const IN_PILE = 0.99;
const isIn = (texts: Finding, pile: Finding): boolean =>
  texts.rule === 'duplicate-strings' &&
  texts.verdict !== 'optimize' &&
  pile.rule !== texts.rule &&
  pile.verdict !== 'leave' &&
  pathOf(pile).length > 0 &&
  pathOf(pile).every((word, i) => word === pathOf(texts)[i]);
const pathOf = ({ subject }: Finding): readonly string[] => ('path' in subject ? subject.path : []);

/**
 * What weighs more comes first, the less sure of two alike after the other. The second copy of a text is waste whatever the
 * program does.
 */
function weight({ rule, verdict, impact, confidence }: Finding): number {
  if (verdict === 'leave') return 0;
  return impact.share * (1 + confidence) * (rule === 'duplicate-strings' ? 2 : 1);
}
