import type { Growth } from '../comparison/model.ts';
import type { PathStep } from '../rows.ts';
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
  /** The value at `node` is made anew from snapshot to snapshot: its place is what grows. */
  replaced?: boolean;
  /** It is a collection that holds as many as before, each made anew and larger. */
  heavier?: boolean;
  /** `retainedSize` is that of several holders together: what goes when all of them let go. */
  joint?: boolean;
  /** Where else the same cause shows: each must let go as well. */
  alsoAt?: Suspect[];
  /** Other fields of the same object that grow in step with it: one function fills them all, and `retainedSize` is that of all of them. */
  beside?: Suspect[];
  /** Told by what is in the heaviest of its parts. */
  parts?: boolean;
  /** Classes of which as many came with what piles up, in the same place. */
  companions?: string[];
  /** What it held in the snapshots before, and now. */
  growth?: Growth;
}
