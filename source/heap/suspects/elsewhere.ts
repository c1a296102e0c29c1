import type { HeapModel } from '../model.ts';
import { commonHolder, isCommonplace } from './groups.ts';
import type { Suspect } from './suspect.ts';

/** Fewer are chance. */
const SOME = 8;

/**
 * Whether those of a commonplace class that came after the id `last` hang from somewhere else than the group that is told of it: arrays are everywhere, and
 * more of them are no growth of the table that holds the most.
 */
export function isElsewhere(model: HeapModel, suspect: Suspect, last: number): boolean {
  const { contents, kind, node } = suspect;
  if (kind !== 'group' || contents.classIndex === -1 || !isCommonplace(model, contents.classIndex))
    return false;
  const { graph, classes } = model;
  const came: number[] = [];
  for (let v = 0; v < graph.nodeCount; v++)
    if (classes.ofNode[v] === contents.classIndex && graph.selfSize[v] !== 0 && graph.nodeId[v] > last)
      came.push(v);
  return came.length >= SOME && commonHolder(model, came).node !== node;
}
