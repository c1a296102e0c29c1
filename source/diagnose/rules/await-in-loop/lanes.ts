import { declaredBy, usesOf } from '../../facts/names.ts';
import {
  calleeName,
  contains,
  isCall,
  isFunction,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';

// Whether a function is one of several that wait side by side.

/** `Promise.all(lanes.map(work))`: several of it run at the same time, each with one thing after the other, as was meant. */
export function isLane(file: SourceFile, fn: Node): boolean {
  if (!isFunction(fn)) return false;
  const binding = declaredBy(file, fn);
  const uses: readonly Node[] = binding ? usesOf(file, binding) : [fn];
  return uses.some((use) => isGivenToAll(file, use));
}

/** Whether a name, or a call of it, stands in what `Promise.all` is given, for each element of a list. */
function isGivenToAll(file: SourceFile, use: Node): boolean {
  let each = false;
  for (let below = use, at = file.parents.get(use); at; below = at, at = file.parents.get(at)) {
    if (isFunction(at) && contains(at.body, use)) {
      // Only the callback that is run for each element is gone out of.
      const call = file.parents.get(at);
      if (!isCall(call) || call.callee === at || !isEach(call)) return false;
    }
    if (!isCall(at) || at.callee === below) continue;
    if (isEach(at)) each = true;
    else if (/^Promise\.(all|allSettled)$/.test(textOf(file, at.callee))) return each;
  }
  return false;
}

const isEach = (call: Node): boolean =>
  isCall(call) && receiverOf(call) !== null && /^(map|from)$/.test(calleeName(call));
