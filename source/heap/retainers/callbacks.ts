import type { HeapGraph } from '../graph/columns.ts';
import {
  ARRAY,
  CLOSURE,
  CONTEXT_EDGE,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  INTERNAL_EDGE,
  NUMBER,
  PROPERTY_EDGE,
  SYNTHETIC,
} from '../graph/kinds.ts';
import { edgeName, internalTarget, nodeLabel, propertyTarget } from '../graph/labels.ts';
import { scriptOfClosure } from '../graph/places.ts';
import { stringIs } from '../graph/strings.ts';
import { contextRow, isContext } from '../holdings/contexts.ts';
import { isModuleScope } from '../holdings/modules.ts';
import type { HeapModel } from '../model.ts';
import type { ContextVariable } from '../rows.ts';
import { sourceOf } from './retainers.ts';

// Functions that wait to be called, and what they keep until then.

/**
 * The function that a thing is or calls: a closure, a timer's callback, an event target's listener. What `bind()` and node's `once()` put
 * around a function says nothing of it. -1 where it is none of these.
 */
export function callbackOf({ graph }: HeapModel, node: number): number {
  if (graph.nodeType[node] === CLOSURE) return unwrapped(graph, node);
  for (const name of ['_onTimeout', 'listener', 'callback']) {
    const target = propertyTarget(graph, node, name);
    if (target !== -1 && graph.nodeType[target] === CLOSURE) return target;
  }
  return -1;
}

/** Functions around a function that are looked through. */
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

/** The object that a function has been bound to, past what is around it; -1 where it is bound to none. */
export function boundTo({ graph }: HeapModel, closure: number): number {
  let at = closure;
  for (let depth = 0; depth < WRAPPERS && at !== -1 && graph.nodeType[at] === CLOSURE; depth++) {
    const target = internalTarget(graph, at, 'bound_this');
    if (target !== -1) return target;
    at = propertyTarget(graph, at, 'listener');
  }
  return -1;
}

/** Nodes below a thing that are looked at for a function. */
const WITHIN = 200;

/** The first function of the program's own that a thing keeps, such as a port's listener; -1 where it keeps none. */
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

/** Scopes around a function that are looked at, variables that are told, and the share of the whole that is worth telling. */
const SCOPES = 4;
const TOLD = 3;
const WORTH = 0.05;

/** Variables in the scopes that a function keeps, heaviest first, of those that a thing of this size is heavy by. */
export function keptVariables(model: HeapModel, closure: number, size: number): ContextVariable[] {
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
    .sort((a, b) => b.retainedSize - a.retainedSize)
    .slice(0, TOLD);
}

/** A variable, what it weighs, and the class of its value where that is one of the program's own or a buffer's: `texture (Texture, 4.22 kB)`. */
export function variableLabel({ graph, classes }: HeapModel, one: ContextVariable, weight: string): string {
  const of = one.name === 'this' ? nodeLabel(graph, one.node) : classes.names[classes.ofNode[one.node]];
  const told = one.name === 'this' || (/^\p{Lu}[\p{ID_Continue}$]*$/u.test(of) && !COMMON.test(of));
  return `${one.name} (${told ? `${of}, ` : ''}${weight})`;
}

const COMMON = /^(Object|Array|Function)$/;

export interface TimerFacts {
  count: number;
  /** Those that fire again and again. */
  intervals: number;
  /** Intervals that nothing but node's lists refers to: nobody is left to clear them. */
  dropped: number;
}

/** Links of node's own lists of timers. */
const LISTS = /^_idle(Next|Prev)$/;

/** Timers of the same callback as one of them, or all below a list of timers. */
export function timerFacts(model: HeapModel, list: number, sample: number): TimerFacts {
  const { graph, dominators } = model;
  const site = siteOf(model, sample);
  const facts = { count: 0, intervals: 0, dropped: 0 };
  for (let v = 0; v < graph.nodeCount; v++) {
    if (!stringIs(graph.strings, graph.nodeName[v], 'Timeout') || graph.selfSize[v] === 0) continue;
    if (callbackOf(model, v) === -1) continue;
    if (site === -1 ? dominators!.dominator[v] !== list : siteOf(model, v) !== site) continue;
    facts.count++;
    // A timer that fires once has null there; of one that repeats it is a number, which mostly leaves no reference.
    const repeat = propertyTarget(graph, v, '_repeat');
    if (repeat !== -1 && graph.nodeType[repeat] !== NUMBER) continue;
    facts.intervals++;
    if (!isHeld(model, v)) facts.dropped++;
  }
  return facts;
}

/** Whether the program has a variable, field or entry with the timer. */
function isHeld({ graph, retainers }: HeapModel, timer: number): boolean {
  const { first, edge: edges } = retainers!;
  for (let k = first[timer]; k < first[timer + 1]; k++) {
    const type = graph.edgeType[edges[k]] & EDGE_TYPE_MASK;
    const named = type === PROPERTY_EDGE || type === CONTEXT_EDGE || type === ELEMENT_EDGE;
    const fromTheRoots = graph.nodeType[sourceOf(graph, edges[k])] === SYNTHETIC;
    if (named && !fromTheRoots && !LISTS.test(edgeName(graph, edges[k]))) return true;
    // A Map's or Set's table.
    if (type === INTERNAL_EDGE && graph.nodeType[sourceOf(graph, edges[k])] === ARRAY) return true;
  }
  return false;
}

/** What tells functions written in one place from others: the shared part of their closures. */
export function siteOf(model: HeapModel, node: number): number {
  if (node === -1) return -1;
  const closure = callbackOf(model, node);
  return closure === -1 ? -1 : internalTarget(model.graph, closure, 'shared');
}
