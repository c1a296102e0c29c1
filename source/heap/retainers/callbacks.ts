import { isBelow } from '../dominance/below.ts';
import type { HeapGraph } from '../graph/columns.ts';
import { CLOSURE } from '../graph/kinds.ts';
import { internalTarget, nodeLabel, propertyTarget } from '../graph/labels.ts';
import { scriptOfClosure } from '../graph/places.ts';
import { contextRow, isContext } from '../holdings/contexts.ts';
import { isModuleScope } from '../holdings/modules.ts';
import type { HeapModel } from '../model.ts';
import type { ContextVariable } from '../rows.ts';

// Functions that wait to be called, and what they retain until then.

/**
 * The function that an object is or calls: a closure, a timer's callback, an event target's listener, without the wrappers of `bind()` and Node's
 * `once()`. -1 for other objects.
 */
export function callbackOf({ graph }: HeapModel, node: number): number {
  if (graph.nodeType[node] === CLOSURE) return unwrapped(graph, node);
  for (const name of ['_onTimeout', 'listener', 'callback']) {
    const target = propertyTarget(graph, node, name);
    if (target !== -1 && graph.nodeType[target] === CLOSURE) return target;
  }
  return -1;
}

/** Wrappers that are looked through. */
const WRAPPERS = 4;

function unwrapped(graph: HeapGraph, closure: number): number {
  let at = closure;
  for (let depth = 0; depth < WRAPPERS; depth++) {
    const bound = internalTarget(graph, at, 'bound_function');
    const inner = bound === -1 ? propertyTarget(graph, at, 'listener') : bound;
    if (inner === -1 || graph.nodeType[inner] !== CLOSURE) break;
    at = inner;
  }
  return at;
}

/** The object that a function is bound to, through its wrappers; -1 for none. */
export function boundTo({ graph }: HeapModel, closure: number): number {
  let at = closure;
  for (let depth = 0; depth < WRAPPERS && at !== -1 && graph.nodeType[at] === CLOSURE; depth++) {
    const target = internalTarget(graph, at, 'bound_this');
    if (target !== -1) return target;
    at = propertyTarget(graph, at, 'listener');
  }
  return -1;
}

/** Nodes below an object that are searched for a function. */
const WITHIN = 200;

/** The first function of the program's own that an object retains, such as a port's listener; -1 for none. */
export function callbackWithin(model: HeapModel, node: number): number {
  const { firstChild, child } = model.dominators!;
  const todo = [node];
  for (let at = 0; at < todo.length && at < WITHIN; at++) {
    const v = todo[at];
    const script = model.graph.nodeType[v] === CLOSURE ? scriptOfClosure(model.graph, v) : null;
    if (script && !script.startsWith('node:')) return v;
    for (let k = firstChild[v]; k < firstChild[v + 1] && todo.length < WITHIN; k++) todo.push(child[k]);
  }
  return -1;
}

/** Scopes around a function that are looked at, variables that are listed, and the least share of the whole of one that is. */
const SCOPES = 4;
const LISTED = 3;
const WORTH = 0.05;

/** Variables in the scopes of a function that make up much of an object of a size, largest first; not those that keep the function. */
export function heavyVariables(model: HeapModel, closure: number, size: number): ContextVariable[] {
  const { graph } = model;
  const found: ContextVariable[] = [];
  let context = internalTarget(graph, closure, 'context');
  for (let steps = 0; steps < SCOPES && context !== -1 && isContext(model, context); steps++) {
    if (isModuleScope(graph, context)) break;
    found.push(...contextRow(model, context).variables);
    context = internalTarget(graph, context, 'previous');
  }
  return found
    .filter(({ node, retainedSize }) => retainedSize >= size * WORTH && graph.nodeType[node] !== CLOSURE)
    .filter(({ node }) => !isBelow(model, closure, node))
    .sort((a, b) => b.retainedSize - a.retainedSize)
    .slice(0, LISTED);
}

/** A variable, its size, and the class of its value where that is a class of the program's own: `texture (Texture, 4.22 kB)`. */
export function variableLabel({ graph, classes }: HeapModel, one: ContextVariable, weight: string): string {
  const of = one.name === 'this' ? nodeLabel(graph, one.node) : classes.names[classes.ofNode[one.node]];
  const named = one.name === 'this' || (/^\p{Lu}[\p{ID_Continue}$]*$/u.test(of) && !COMMON.test(of));
  return `${one.name} (${named ? `${of}, ` : ''}${weight})`;
}

const COMMON = /^(Object|Array|Function)$/;

/** Identifies functions by their place in source: the shared part of their closures. */
export function siteOf(model: HeapModel, node: number): number {
  if (node === -1) return -1;
  const closure = callbackOf(model, node);
  return closure === -1 ? -1 : internalTarget(model.graph, closure, 'shared');
}
