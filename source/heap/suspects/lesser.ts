import { isCommonplace } from '../classes/groups.ts';
import type { HeapModel } from '../model.ts';
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
  if (heavy.some(mayGrow)) return heavy;
  const isPile = ({ contents }: Suspect) =>
    contents.count >= PILE && contents.classIndex !== -1 && !isCommonplace(model, contents.classIndex);
  const isNew = ({ node }: Suspect) => !heavy.some((other) => other.node === node);
  return [...heavy, ...findSuspects(model, LESSER).filter((one) => isPile(one) && isNew(one))];
}
