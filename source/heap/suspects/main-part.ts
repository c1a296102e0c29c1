import { isBelow } from '../dominance/below.ts';
import { CLOSURE, OBJECT } from '../graph/kinds.ts';
import { edgeName, nodeLabel } from '../graph/labels.ts';
import { stringAt } from '../graph/strings.ts';
import { contextRow, isContext } from '../holdings/contexts.ts';
import type { HeapModel } from '../model.ts';
import { isPromise } from '../retainers/promises.ts';
import { sourceOf } from '../retainers/retainers.ts';
import { isCarrier } from './contents.ts';

/** What makes up most of one thing that piles up. */
export interface MainPart {
  node: number;
  /** `bigRows`, where it is a variable of a scope; `RequestStore` where it is not. */
  name: string;
  retainedSize: number;
  /** True where it is a variable that a scope keeps. */
  variable: boolean;
  /** True where an AsyncLocalStorage holds it. */
  store: boolean;
}

/** Steps down the dominators, and retainers looked at. */
const STEPS = 12;
const RETAINERS = 16;
/** Of the thing's bytes: less does not explain it. */
const MOST = 0.5;

/**
 * Follows a closure, timer, promise or the like down what it alone keeps, to the first thing of the program's own that is most of it. Null where the thing is that itself.
 */
export function mainPartOf(model: HeapModel, thing: number): MainPart | null {
  const { firstChild, child, retainedSize } = model.dominators!;
  const least = retainedSize[thing] * MOST;
  let at = thing;
  // What a function keeps says more than that it is one.
  let otherwise: MainPart | null = null;
  for (let steps = 0; steps < STEPS; steps++) {
    if (isContext(model, at)) {
      // What has the thing in it is not kept by it.
      const largest = contextRow(model, at).variables.find(({ node }) => !isBelow(model, thing, node));
      if (largest && largest.retainedSize >= least) {
        const kept = { ...largest, variable: true, store: isStore(model, largest.node) };
        if (model.graph.nodeType[largest.node] !== CLOSURE) return kept;
        otherwise ??= kept;
      }
    }
    if (at !== thing && isTelling(model, at))
      return {
        node: at,
        name: nodeLabel(model.graph, at),
        retainedSize: retainedSize[at],
        variable: false,
        store: isStore(model, at),
      };
    if (firstChild[at] === firstChild[at + 1]) break;
    const next = child[firstChild[at]];
    if (retainedSize[next] < least) break;
    at = next;
  }
  return otherwise;
}

/** An object that a person has made: no closure, promise, scope, or part of the engine's. */
function isTelling(model: HeapModel, node: number): boolean {
  const { graph } = model;
  if (graph.nodeType[node] !== OBJECT || isContext(model, node) || isPromise(model, node)) return false;
  const name = stringAt(graph.strings, graph.nodeName[node]);
  return !/^(system \/|Timeout|Immediate|Async|Generator|Listener|TimersList)/.test(name);
}

/** Whether a store of AsyncLocalStorage: in the frame that all work started inside run() goes with (Node 24), or by node's own symbol (before). */
export function isStore(model: HeapModel, node: number): boolean {
  const { graph, classes, retainers } = model;
  const { first, edge: edges } = retainers!;
  const todo = [node];
  for (let steps = 0; steps < 3; steps++) {
    const at = todo.pop();
    if (at === undefined) return false;
    for (let k = first[at]; k < Math.min(first[at + 1], first[at] + RETAINERS); k++) {
      const source = sourceOf(graph, edges[k]);
      if (/kResourceStore/.test(edgeName(graph, edges[k]))) return true;
      if (graph.nodeType[source] === CLOSURE) continue;
      if (classes.names[classes.ofNode[source]] === 'AsyncContextFrame') return true;
      if (isCarrier(model, source)) todo.push(source);
    }
  }
  return false;
}
