import type { Case } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { elementAt } from './builtins.ts';
import type { Binding } from './names.ts';
import {
  calleeName,
  contains,
  enclosingFunction,
  isCall,
  isFunction,
  type Node,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

// Whether a walk goes over the same elements again on each call.

/** The list that a callback gets its elements of: `patterns` for `pattern` of `patterns.some((pattern) => …)`. */
export function walkedBy(file: SourceFile, binding: Binding): Node | null {
  const fn = binding.parameter ? file.parents.get(binding.node) : null;
  const call = fn ? file.parents.get(fn) : null;
  if (!isFunction(fn) || !isCall(call) || call.callee === fn) return null;
  const at = elementAt(calleeName(call));
  return at !== null && fn.params[at] === binding.node ? receiverOf(call) : null;
}

/** Whether a callback of a module's top level, which runs once, is in a loop. */
export function isWalkedAgain(c: Case, unit: Sourced, { node, parameter }: Binding): boolean {
  if (!parameter || unit.node?.type !== 'Program') return false;
  const walk = unit.file.parents.get(unit.file.parents.get(node) ?? node);
  return walk !== undefined && c.loopsAround(unit, walk).length > 0;
}

/** A parameter of a function around: the same for all calls of what stands in it. */
export const enclosesAll = (file: SourceFile, fn: Node, parameter: Node): boolean => {
  const owner = enclosingFunction(file, parameter);
  return owner !== null && owner !== fn && contains(owner, fn);
};
