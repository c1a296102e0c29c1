import { CLOSURE, EPHEMERON_EDGE, OBJECT } from '../graph/kinds.ts';
import { edgeName } from '../graph/labels.ts';
import { placeOf, scriptOfClosure } from '../graph/places.ts';
import { contextRow, isContext } from '../holdings/contexts.ts';
import { moduleUrl, requiredFile, scriptOfScope } from '../holdings/modules.ts';
import type { HeapModel } from '../model.ts';
import type { PathStep } from '../rows.ts';
import { methodsOf } from './methods.ts';
import { sourceOf } from './retainers.ts';

// Which script a thing is of: whose code made it.

/** Retainers looked at between the table of a WeakMap and the scope or object that has it. */
const STEPS = 4;
const RETAINERS = 8;

/**
 * Url or path of the script that a function, scope, module or constructor of an object is in; of an object that none of them made, that of the
 * first function that can be called on it. '' where V8 did not say.
 */
export function scriptOf(model: HeapModel, node: number): string {
  const { graph } = model;
  if (graph.nodeType[node] === CLOSURE) return scriptOfClosure(graph, node) ?? '';
  if (graph.nodeType[node] !== OBJECT) return '';
  if (isContext(model, node)) {
    const own = scriptOfScope(graph, node);
    if (own !== '') return own;
    const [closure] = contextRow(model, node).closures;
    return closure === undefined ? '' : (scriptOfClosure(graph, closure) ?? '');
  }
  const made = requiredFile(graph, node) || moduleUrl(graph, node) || placeOf(graph, node)?.url || '';
  // What a class of node's is extended by, without `extends`, goes by node's constructor.
  return made === '' || made.startsWith('node:') ? scriptOfMethods(model, node) || made : made;
}

/** The first script of the program's or a package's among the functions that can be called on an object. */
function scriptOfMethods({ graph }: HeapModel, node: number): string {
  const own = methodsOf(graph, node).find(({ script }) => script !== '' && !script.startsWith('node:'));
  return own?.script ?? '';
}

/** Scripts along a path, the holder's first; an entry of a WeakMap also by who has the WeakMap. */
export function scriptsAlong(model: HeapModel, path: readonly PathStep[]): string[] {
  const scripts: string[] = [];
  for (const { node, edge } of [...path].reverse()) {
    if (edge !== -1 && model.graph.edgeType[edge] & EPHEMERON_EDGE) scripts.push(ownerOfTable(model, edge));
    scripts.push(scriptOf(model, node));
  }
  return scripts.filter((script) => script !== '');
}

/** The script of whatever has the WeakMap that an entry's edge is of. */
function ownerOfTable(model: HeapModel, edge: number): string {
  const { graph, retainers } = model;
  const { first, edge: edges } = retainers!;
  const id = Number(/\(table @(\d+)\)$/.exec(edgeName(graph, edge))?.[1] ?? -1);
  let level = [graph.nodeId.indexOf(id)].filter((node) => node !== -1);
  for (let steps = 0; steps < STEPS && level.length > 0; steps++) {
    const above: number[] = [];
    for (const node of level)
      for (let k = first[node]; k < Math.min(first[node + 1], first[node] + RETAINERS); k++)
        above.push(sourceOf(graph, edges[k]));
    for (const node of above) {
      const script = isContext(model, node) || graph.nodeType[node] === CLOSURE ? scriptOf(model, node) : '';
      if (script !== '') return script;
    }
    level = above.slice(0, RETAINERS);
  }
  return '';
}
