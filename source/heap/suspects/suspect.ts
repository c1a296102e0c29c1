import type { Growth, PathStep } from '../model.ts';
import type { Contents } from './contents.ts';

/** An accumulation point, or a class of objects that together weigh much without one of them holding the others. */
export interface Suspect {
  /** `single`: freeing `node` frees it all. `group`: many topmost instances of a class, held by `node`. `chain`: a linked list. */
  kind: 'single' | 'group' | 'chain';
  node: number;
  retainedSize: number;
  /** Of the heap. */
  share: number;
  contents: Contents;
  path: PathStep[];
  /** Links in a chain. */
  links: number;
  /** Of one that was found by its growth: the edge that a list hangs from, as in `LeakRow`. */
  list?: number | null;
  /** Objects that each hold a part of it alike, `node` being the one that holds most; absent where it is one. */
  spread?: Uint32Array;
  /** What it held in the snapshots before, and now. */
  growth?: Growth;
}
