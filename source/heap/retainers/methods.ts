import type { HeapGraph } from '../graph/columns.ts';
import { CLOSURE, EDGE_TYPE_MASK, PROPERTY_EDGE } from '../graph/kinds.ts';
import { edgeName, propertyTarget } from '../graph/labels.ts';
import { scriptOfClosure } from '../graph/places.ts';

// What can be called on an object: functions among its own fields, and those of its classes.

export interface Method {
  name: string;
  /** Url or path of the script that it is written in; '' where V8 did not say. */
  script: string;
}

/** Classes above one another, and fields of each, that are looked at. */
const CLASSES = 6;
const FIELDS = 512;

/** Methods of an object, its own class's first; a name that a class overrides comes once. Those of the language have no script. */
export function methodsOf(graph: HeapGraph, node: number): Method[] {
  const found = new Map<string, Method>();
  for (let at = node, steps = 0; at !== -1 && steps < CLASSES; steps++) {
    const end = Math.min(graph.firstEdge[at + 1], graph.firstEdge[at] + FIELDS);
    for (let e = graph.firstEdge[at]; e < end; e++) {
      if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) continue;
      const target = graph.edgeTarget[e];
      const name = edgeName(graph, e);
      if (graph.nodeType[target] !== CLOSURE || found.has(name)) continue;
      found.set(name, { name, script: scriptOfClosure(graph, target) ?? '' });
    }
    at = propertyTarget(graph, at, '__proto__');
  }
  return [...found.values()];
}
