import type { HeapModel } from '../model.ts';
import { ageOf, isBefore } from './ages.ts';
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
  if (ages.some((age) => age === null || isLatest(model, age.most))) return heavy;
  const isPile = ({ contents }: Suspect) =>
    contents.count >= PILE && contents.classIndex !== -1 && !isCommonplace(model, contents.classIndex);
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

/** Of all nodes, less than this is too little for a pile. */
const LEAST = 0.01;

/** Whether hardly any object has a greater id. */
function isLatest({ graph: { nodeId, nodeCount } }: HeapModel, id: number): boolean {
  let newer = 0;
  for (let v = 0; v < nodeCount; v++) if (nodeId[v] > id && nodeId[v] % 2 === 1) newer++;
  return newer < nodeCount * LEAST;
}
