import type { HeapGraph } from './columns.ts';
import {
  BROKEN_EDGE,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  EPHEMERON_FROM_TABLE,
  SHORTCUT_EDGE,
  SYNTHETIC,
  WEAK_EDGE,
} from './kinds.ts';
import { stringIs } from './strings.ts';

/** For each value of the edge-type byte: 1 if such an edge of a node other than the root can retain. */
export const RETAINS = new Uint8Array(256);
/** The same for following "everything but weak". */
export const FOLLOWED = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const type = byte & EDGE_TYPE_MASK;
  FOLLOWED[byte] = type === WEAK_EDGE || type === BROKEN_EDGE ? 0 : 1;
  RETAINS[byte] = FOLLOWED[byte] && type !== SHORTCUT_EDGE && !(byte & EPHEMERON_FROM_TABLE) ? 1 : 0;
}

/** Whether a root edge leads into the page: its targets, and all they reach, are retained by the page alone. */
export function entersPage(graph: HeapGraph, edge: number): boolean {
  const type = graph.edgeType[edge] & EDGE_TYPE_MASK;
  if (type === SHORTCUT_EDGE) return true;
  if (type !== ELEMENT_EDGE) return false;
  const target = graph.edgeTarget[edge];
  return (
    graph.nodeType[target] === SYNTHETIC &&
    stringIs(graph.strings, graph.nodeName[target], '(Document DOM trees)')
  );
}
