import { ANONYMOUS } from '../../format/anonymous.ts';
import { CLOSURE } from '../graph/kinds.ts';
import { internalTarget } from '../graph/labels.ts';
import { stringIs } from '../graph/strings.ts';
import { isContext } from '../holdings/contexts.ts';
import type { HeapModel } from '../model.ts';
import { closureLabel } from './paths.ts';

// V8 keeps the reactions of a pending promise and the result of a settled one in the same field.

/** The label of a closure without a name. */
const NAMELESS = `${ANONYMOUS}()`;
/** Most reactions followed in a row. */
const REACTIONS = 8;

const named = ({ graph }: HeapModel, node: number, name: string): boolean =>
  stringIs(graph.strings, graph.nodeName[node], name);

export const isPromise = (model: HeapModel, node: number): boolean => named(model, node, 'Promise');

/** Whether a promise is known to be settled: it has a result. One that is settled with a small number has no such edge. */
export function isSettled(model: HeapModel, promise: number): boolean {
  const held = internalTarget(model.graph, promise, 'reactions_or_result');
  return held !== -1 && !named(model, held, 'system / PromiseReaction');
}

/** The promise that a function settles: `resolve` and `reject` of `new Promise` have it in their scope. -1 for other functions. */
export function settledBy(model: HeapModel, closure: number): number {
  const { graph } = model;
  if (graph.nodeType[closure] !== CLOSURE) return -1;
  const context = internalTarget(graph, closure, 'context');
  // V8's own functions of that kind have no name and no place in source.
  if (context === -1 || !isContext(model, context) || closureLabel(graph, closure) !== NAMELESS) return -1;
  for (let e = graph.firstEdge[context]; e < graph.firstEdge[context + 1]; e++)
    if (isPromise(model, graph.edgeTarget[e])) return graph.edgeTarget[e];
  return -1;
}

/** Who waits for a pending promise, as `handle() (app.js:4)`: an async function stopped at its `await`, or a callback given to `then`. '' where nobody is known. */
export function waiterOf(model: HeapModel, promise: number): string {
  const { graph } = model;
  const { firstEdge, edgeTarget, nodeType } = graph;
  const todo = [internalTarget(graph, promise, 'reactions_or_result')];
  for (let looked = 0; looked < REACTIONS && todo.length > 0; looked++) {
    const reaction = todo.pop()!;
    if (reaction === -1 || !named(model, reaction, 'system / PromiseReaction')) continue;
    for (let e = firstEdge[reaction]; e < firstEdge[reaction + 1]; e++) {
      const target = edgeTarget[e];
      if (named(model, target, 'system / PromiseReaction')) todo.push(target);
      if (nodeType[target] !== CLOSURE) continue;
      const label = closureLabel(graph, target);
      if (label !== NAMELESS) return label;
      const waiting = stoppedIn(model, internalTarget(graph, target, 'context'));
      if (waiting !== '') return waiting;
    }
  }
  return '';
}

/** The function whose generator is in the scope of the engine's own continuation. */
function stoppedIn(model: HeapModel, context: number): string {
  const { graph } = model;
  if (context === -1) return '';
  for (let e = graph.firstEdge[context]; e < graph.firstEdge[context + 1]; e++) {
    const fn = internalTarget(graph, graph.edgeTarget[e], 'function');
    if (fn !== -1 && graph.nodeType[fn] === CLOSURE) return closureLabel(graph, fn);
  }
  return '';
}
