import type { Case } from '../../case/case.ts';
import { type Cache, cachesIn } from '../../facts/caches.ts';
import { isFresh } from '../../facts/fresh.ts';
import { type Binding, bindingOf, resolve, usesOf } from '../../facts/names.ts';
import { calleesOf, type FunctionPlace } from '../../facts/program.ts';
import { calledOften } from '../../facts/repeats.ts';
import {
  bare,
  type CallNode,
  contains,
  descend,
  enclosingFunction,
  isCall,
  isFunction,
  isPropertyName,
  type Node,
  returnsOf,
  rootOf,
  type SourceFile,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';

import { isRun } from './key-parts.ts';

// Functions made with a memory of their own that is let go of with them.

/** A function made with a memory of its own, in a function that runs often and lets go of it at its end. */
export interface Discarded {
  made: Node;
  cache: Cache;
  file: SourceFile;
}

export function discardedMemo(c: Case, unit: SourcedUnit): Discarded | null {
  const { file, node: fn } = unit;
  if (!isFunction(fn) || !calledOften(c, unit)) return null;
  for (const made of c.nodes(unit)) {
    const declared = file.parents.get(made);
    if (!isCall(made) || declared?.type !== 'VariableDeclarator' || declared.id.type !== 'Identifier')
      continue;
    if (enclosingFunction(file, made) !== fn) continue;
    const binding = resolve(file, declared.id);
    // It works for this call alone: it calls itself, is given away, or is made of what the call is about.
    const isOnlyCalled =
      binding !== null && usesOf(file, binding).every((use) => isRun(file, use) && !contains(made, use));
    if (!isOnlyCalled || isAbout(file, fn, made)) continue;
    for (const { place, call } of makersOf(c, file, made)) {
      const cache = cachesIn(place.file, place.node).find((one) => {
        if (one.fn === place.node) return false;
        const root = rootOf(one.store);
        const store = bindingOf(place.file, root);
        if (!store || !contains(place.node, store.node) || contains(one.fn, store.node)) return false;
        return !store.parameter || isGivenAnew(place, store, call);
      });
      if (cache) return { made, cache, file: place.file };
    }
  }
  return null;
}

/** Functions that call functions to make one are followed no further than this. */
const MAKERS = 3;

/** The functions that a call runs, and those whose results these give on: `memo` of `const hyphenator = () => memo(breaks)`. */
function makersOf(
  c: Case,
  file: SourceFile,
  call: CallNode,
  depth = 0,
): { place: FunctionPlace; call: CallNode }[] {
  return calleesOf(c, file, call).flatMap((place) => [
    { place, call },
    ...returnsOf(place.node).flatMap((one) => {
      const given = bare(one);
      return isCall(given) && depth < MAKERS ? makersOf(c, place.file, given, depth + 1) : [];
    }),
  ]);
}

/** `(fn, known = new Map()) => …`, called without the second: a parameter that is made for each call. */
function isGivenAnew({ file, node }: FunctionPlace, store: Binding, call: CallNode): boolean {
  const at = node.params.findIndex((one) => contains(one, store.node));
  return store.init !== null && call.arguments.length <= at && isFresh(file, store.init);
}

/** Whether an expression mentions something of a call: a parameter, or a local. */
const isAbout = (file: SourceFile, fn: Node, expression: Node): boolean =>
  descend(expression).some((node) => {
    const binding = node.type === 'Identifier' && !isPropertyName(file, node) ? resolve(file, node) : null;
    return binding !== null && contains(fn, binding.node) && !contains(expression, binding.node);
  });
