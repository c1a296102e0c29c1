import { NATIVE, NODE } from '../../cpu/model.ts';
import { isMetaFrame, outermostOf, rowsOf } from '../../cpu/query.ts';
import type { Case } from './case.ts';

// Time below a function, by what is called there.

export interface FrameTime {
  frame: number;
  /** Of a builtin and of node's own functions, whose code calls it. */
  caller: number | null;
  /** Microseconds. */
  self: number;
}

/** Self time by frame below a frame, or only below the calls that it makes to `callee`; most first. */
export function selfBelow(c: Case, frame: number, callee: number | null): FrameTime[] {
  const { tree, functions, recording } = c.model;
  const found = new Map<number, FrameTime>();
  forEachBelow(c, frame, callee, (row) => {
    const one = tree.frame[row];
    if (tree.self[row] === 0 || isMetaFrame(c.model, one)) return;
    const caller = isBuiltin(functions.category[one]) ? callerOf(c, row) : null;
    const key = one * recording.frames.count + (caller ?? one);
    const known = found.get(key);
    if (known) known.self += tree.self[row];
    else found.set(key, { frame: one, caller, self: tree.self[row] });
  });
  return [...found.values()].sort((a, b) => b.self - a.self);
}

const isBuiltin = (category: number): boolean => category === NATIVE || category === NODE;

/** Steps up from a builtin to code that somebody can change. */
const STEPS = 16;

function callerOf({ model: { tree, functions } }: Case, row: number): number | null {
  let at = tree.parent[row];
  for (let step = 0; at > 0 && step < STEPS && isBuiltin(functions.category[tree.frame[at]]); step++)
    at = tree.parent[at];
  return at > 0 && !isBuiltin(functions.category[tree.frame[at]]) ? tree.frame[at] : null;
}

/**
 * The frame of a package in whose calls most of the time below is: a builtin's time and node's is that of the package that called it. Null
 * where no package has `least` microseconds.
 */
export function packageFrameBelow(
  c: Case,
  frame: number,
  callee: number | null,
  least: number,
): number | null {
  const { tree, functions } = c.model;
  const total = new Map<number, number>();
  const heaviest = new Map<number, { frame: number; self: number }>();
  const above = new Map<number, number>();
  forEachBelow(c, frame, callee, (row) => {
    const own = functions.package[tree.frame[row]];
    const at = own >= 0 ? row : (above.get(tree.parent[row]) ?? -1);
    if (at < 0) return;
    above.set(row, at);
    const number = functions.package[tree.frame[at]];
    total.set(number, (total.get(number) ?? 0) + tree.self[row]);
    const known = heaviest.get(number);
    if (!known || tree.self[row] > known.self)
      heaviest.set(number, { frame: tree.frame[at], self: tree.self[row] });
  });
  const [most] = [...total].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= least ? heaviest.get(most[0])!.frame : null;
}

/** Rows of the tree at and below the outermost activations of a frame, or of its calls to `callee`, in pre-order. */
function forEachBelow(c: Case, frame: number, callee: number | null, see: (row: number) => void): void {
  const { tree } = c.model;
  const isCalledThere = (row: number): boolean => {
    const caller = tree.frame[tree.parent[row]];
    return callee === null || caller === frame || (c.unitOf(caller) ?? 0) === c.unitOf(frame);
  };
  for (const row of outermostOf(c.model, rowsOf(c.model, callee ?? frame).filter(isCalledThere)))
    for (let at = row; at < tree.end[row]; at++) see(at);
}
