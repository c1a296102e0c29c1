import { CLOSURE } from '../graph/kinds.ts';
import type { HeapModel } from '../model.ts';
import { ageOf, isBefore, isLatest } from './ages.ts';
import { isCommonplace } from './groups.ts';
import { freshOf, isStill } from './still.ts';
import type { Suspect } from './suspect.ts';
import { findSuspects } from './suspects.ts';

/** Where nothing heavier is a pile, one is told from this share of the heap on. */
const LESSER = 0.05;
/** So many of a class that a person has written are no table of the language. */
const PILE = 100;

/**
 * Suspects of one snapshot, largest first. What leaks does so from nothing: where no pile that may grow is among the large things of a heap, the piles of a program's or
 * package's own classes that weigh less are.
 */
export function findHeavy(model: HeapModel): Suspect[] {
  const heavy = findSuspects(model);
  const mayGrow = (one: Suspect) =>
    (one.kind === 'chain' || one.contents.count >= PILE) && !isStill(freshOf(model, one));
  const piles = heavy.filter(mayGrow);
  const isPlain = ({ kind, contents }: Suspect) =>
    kind !== 'chain' && (contents.classIndex === -1 || isCommonplace(model, contents.classIndex));
  if (!piles.every(isPlain)) return heavy;
  const ages = piles.map((one) => ageOf(model, one));
  if (ages.some((age) => age === null || isLatest(model, age))) return heavy;
  // So are closures of one place in source: those are counted by it.
  const isPile = ({ contents: { count, classIndex, sample } }: Suspect) =>
    count >= PILE &&
    classIndex !== -1 &&
    (!isCommonplace(model, classIndex) || model.graph.nodeType[sample] === CLOSURE);
  // Plain data that was complete before is a table.
  const isLater = (one: Suspect) => {
    const age = ages.length === 0 ? null : ageOf(model, one);
    return ages.every((before) => age && isBefore(before!, age));
  };
  const isNew = ({ node }: Suspect) => !heavy.some((other) => other.node === node);
  return [
    ...heavy,
    ...findSuspects(model, LESSER).filter((one) => isPile(one) && isNew(one) && isLater(one)),
  ];
}
