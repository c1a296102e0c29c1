import { firstFresh, freshShare } from '../graph/fresh.ts';
import type { HeapModel } from '../model.ts';
import { instancesOf } from '../retainers/holders.ts';
import { isElsewhere } from './elsewhere.ts';
import type { Suspect } from './suspect.ts';

/** Up to this share of new bytes is what any table has: a string that was flattened, a field that was filled. */
const STILL = 0.01;

/** The share of a suspect that is newer than an earlier snapshot of the process; null where none came before. */
export function freshOf(model: HeapModel, suspect: Suspect): number | null {
  const { kind, node, spread, contents, retainedSize } = suspect;
  const first = firstFresh(model.graph);
  if (first === null) return null;
  if (isElsewhere(model, suspect, first - 1)) return 0;
  // What others hold as well does not go with it: then its things are asked, wherever they hang.
  const alone = kind !== 'group' && model.dominators!.retainedSize[node] >= retainedSize * ALONE;
  if (spread || alone || contents.classIndex === -1) return freshShare(model, spread ?? [node]);
  return freshShare(model, instancesOf(model, contents.classIndex, model.graph.root));
}

const ALONE = 0.5;

/** Whether nothing of a suspect is newer than an earlier snapshot of the process: it has not grown since. */
export const isStill = (fresh: number | null): boolean => fresh !== null && fresh < STILL;
