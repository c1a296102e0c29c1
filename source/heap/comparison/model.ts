/** What several snapshots of one process are compared to. */
import type { PathStep } from '../rows.ts';

export interface ClassDifference {
  name: string;
  key: string;
  /** Objects in the last snapshot whose ids the one before it does not have, and the other way round. */
  newCount: number;
  deletedCount: number;
  newSize: number;
  deletedSize: number;
  /** What the new ones retain (topmost instances along each dominator path). */
  retainedByNew: number;
  /** Of three snapshots: made between the first and second and still there in the third. */
  survivors: number;
  survivorSize: number;
  survivorRetained: number;
}

/** What one place held in each of several snapshots, oldest first. */
export interface Growth {
  /** Things in it; the room there is for them where their number is not known. */
  counts: number[];
  /** Bytes that would be freed with it. */
  sizes: number[];
  /** Whether the counts are of things, and not of room. */
  known: boolean;
  /** It was made with room for all that is in it: it fills, and no more. */
  bounded?: boolean;
  /** It weighs more because others let go of what it holds: the heap as a whole has not grown by as much. */
  moved?: boolean;
}

/** New objects that hang from one place, or from places that are alike: one cause, one row. */
export interface LeakRow {
  /** The place: nearest old ancestor on the retaining path, in the last snapshot. Of several alike, the one that holds most. */
  holder: number;
  holders: Uint32Array;
  /** The edge from the holder to the first link, where the new objects are links of a list: -1 if it has none. Null: no list. */
  list: number | null;
  growth: Growth;
  className: string;
  count: number;
  retainedSize: number;
  path: PathStep[];
  pathText: string[];
  /** One of the new objects. */
  sample: number;
}

/** Made since the snapshot before, and made between the first two and still there, in `Comparison.since`. */
export const NEW = 1;

export const STAYED = 2;

export type Since = typeof NEW | typeof STAYED;

export interface Comparison {
  /** False where ids stand for different objects: then nothing here means anything. */
  sameProcess: boolean;
  classes: ClassDifference[];
  /** Of three, only places that go on growing: the rest of them let go of as much as came. */
  leaks: LeakRow[];
  /** Places that were left out for that. */
  steady: number;
  /** Per node of the last snapshot `NEW`, `STAYED` or 0: it was there from the beginning. */
  since: Uint8Array;
  newCount: number;
  deletedCount: number;
  sizeBefore: number;
  sizeAfter: number;
}
