import { APP } from '../../cpu/model.ts';
import type { Case } from './case.ts';

// Where the program's own code calls a package, and what the package takes without any of it above.

export interface OwnCall {
  /** Rows of `recording.frames`: the program's function, and the package's that it calls. */
  frame: number;
  callee: number;
  /** Microseconds, with all that it calls. */
  micros: number;
}

/** By row of `packages`; a stretch of the package's own calls counts once. O(rows of the tree). */
export function callsInto({ model }: Case, row: number): { calls: OwnCall[]; all: number; alone: number } {
  const { tree, functions } = model;
  /** Of each row, whether own code is above it, and whether the package is. */
  const isUnderOwn = new Uint8Array(tree.count);
  const isUnderIt = new Uint8Array(tree.count);
  const calls = new Map<string, OwnCall>();
  let all = 0;
  let alone = 0;
  for (let at = 1; at < tree.count; at++) {
    const above = tree.parent[at];
    const callee = tree.frame[at];
    const isOwn = functions.category[callee] === APP;
    const isIt = functions.package[callee] === row;
    isUnderOwn[at] = isOwn || isUnderOwn[above] === 1 ? 1 : 0;
    isUnderIt[at] = !isOwn && (isIt || isUnderIt[above] === 1) ? 1 : 0;
    if (!isIt || isUnderIt[above] === 1) continue;
    all += tree.total[at];
    if (isUnderOwn[at] === 0) alone += tree.total[at];
    const frame = tree.frame[above];
    if (above === 0 || functions.category[frame] !== APP) continue;
    const key = `${frame},${callee}`;
    const call = calls.get(key);
    if (call) call.micros += tree.total[at];
    else calls.set(key, { frame, callee, micros: tree.total[at] });
  }
  return { calls: [...calls.values()].sort((a, b) => b.micros - a.micros), all, alone };
}
