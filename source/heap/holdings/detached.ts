import type { HeapGraph } from '../graph/columns.ts';
import { FOLLOWED } from '../graph/essential.ts';
import { EDGE_TYPE_MASK, HIDDEN_EDGE, INVISIBLE_EDGE, NATIVE } from '../graph/kinds.ts';
import { stringAt, stringStarts } from '../graph/strings.ts';

const ATTACHED = 1;
const DETACHED = 2;
/** How the names of Node's own native objects begin: `Node / BindingData`. */
const NODES_OWN = 'Node / ';

/**
 * Carries detachedness on from native node to native node: what an attached one reaches is attached, what only detached
 * ones reach is detached, and says so in its name. `recorded` is false for files from before V8 wrote detachedness,
 * where the name is all there is.
 */
export function propagateDetachedness(graph: HeapGraph, recorded: boolean) {
  const { nodeCount, nodeType, nodeName, detachedness, strings } = graph;
  if (!recorded) {
    for (let v = 0; v < nodeCount; v++) {
      if (nodeType[v] === NATIVE && stringStarts(strings, nodeName[v], 'Detached '))
        detachedness[v] = DETACHED;
    }
    return;
  }
  const visited = new Uint8Array(nodeCount);
  const attached: number[] = [];
  const detached: number[] = [];
  const renamed = new Map<number, number>();
  const visit = (node: number, state: number) => {
    if (visited[node] === 1) return;
    visited[node] = 1;
    // Never through JavaScript: every entry into the embedder's objects is a node that knows its own state.
    if (nodeType[node] !== NATIVE) return;
    detachedness[node] = state;
    if (state === ATTACHED) attached.push(node);
    else if (state === DETACHED) {
      let name = renamed.get(nodeName[node]);
      if (name === undefined) {
        name = strings.count + strings.extra.push(`Detached ${stringAt(strings, nodeName[node])}`) - 1;
        renamed.set(nodeName[node], name);
      }
      nodeName[node] = name;
      detached.push(node);
    }
  };
  for (let v = 0; v < nodeCount; v++) {
    if (detachedness[v] === 0) continue;
    // Node 20 and 22 mark their own bindings so: no document is what they are out of.
    if (stringStarts(strings, nodeName[v], NODES_OWN)) detachedness[v] = 0;
    else visit(v, detachedness[v]);
  }
  while (attached.length > 0) spread(graph, attached.pop()!, (w) => visit(w, ATTACHED));
  while (detached.length > 0) {
    const v = detached.pop()!;
    if (detachedness[v] !== ATTACHED) spread(graph, v, (w) => visit(w, DETACHED));
  }
}

function spread(graph: HeapGraph, node: number, visit: (target: number) => void) {
  const { firstEdge, edgeType, edgeTarget } = graph;
  for (let edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
    const type = edgeType[edge] & EDGE_TYPE_MASK;
    if (type !== HIDDEN_EDGE && type !== INVISIBLE_EDGE && FOLLOWED[edgeType[edge]] === 1)
      visit(edgeTarget[edge]);
  }
}
