import { isMetaFrame, rowsOf } from '../../cpu/query.ts';
import type { Case } from './case.ts';

export interface FrameTime {
  frame: number;
  /** Microseconds. */
  self: number;
}

/** Self time by frame below a frame, or only below the calls that it makes to `callee`; most first. */
export function selfBelow(c: Case, frame: number, callee: number | null): FrameTime[] {
  const { tree } = c.model;
  const self = new Map<number, number>();
  let covered = 0;
  for (const row of rowsOf(c.model, callee ?? frame)) {
    if (row < covered) continue;
    if (callee !== null && c.unitOf(tree.frame[tree.parent[row]]) !== c.unitOf(frame)) continue;
    covered = tree.end[row];
    for (let at = row; at < tree.end[row]; at++)
      if (tree.self[at] > 0) self.set(tree.frame[at], (self.get(tree.frame[at]) ?? 0) + tree.self[at]);
  }
  return [...self]
    .map(([one, micros]) => ({ frame: one, self: micros }))
    .filter(({ frame: one }) => !isMetaFrame(c.model, one))
    .sort((a, b) => b.self - a.self);
}
