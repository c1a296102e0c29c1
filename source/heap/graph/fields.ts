import type { HeapGraph } from './columns.ts';
import { BROKEN_EDGE, EDGE_TYPE_MASK, INVISIBLE_EDGE, NUMBER, SYMBOL } from './kinds.ts';
import { edgeLabel, internalTarget, isString, nodeLabel, stringValue } from './labels.ts';
import { stringAt } from './strings.ts';

/** One reference of an object, ready to show. */
export interface FieldRow {
  edge: number;
  /** `.name`, `[3]`, `{table}`. */
  label: string;
  node: number;
  /** What it holds: text in quotes, a number where V8 recorded one, otherwise the object's label. */
  value: string;
}

/** Number of references `fields` can show. */
export function fieldCount(graph: HeapGraph, node: number): number {
  return graph.firstEdge[node + 1] - graph.firstEdge[node];
}

/** References `from` to `to` of a node, in file order: as many as a screen shows, whatever the object's size. */
export function fields(graph: HeapGraph, node: number, from = 0, to = fieldCount(graph, node)): FieldRow[] {
  const rows: FieldRow[] = [];
  const first = graph.firstEdge[node];
  for (let edge = first + from; edge < Math.min(first + to, graph.firstEdge[node + 1]); edge++) {
    const type = graph.edgeType[edge] & EDGE_TYPE_MASK;
    if (type === BROKEN_EDGE || type === INVISIBLE_EDGE) continue;
    const target = graph.edgeTarget[edge];
    rows.push({ edge, label: edgeLabel(graph, edge), node: target, value: valueText(graph, target) });
  }
  return rows;
}

/** A node as a value. Small integers have no node, and other numbers tell theirs only in snapshots that ask for it. */
export function valueText(graph: HeapGraph, node: number): string {
  if (isString(graph, node)) return JSON.stringify(stringValue(graph, node));
  const type = graph.nodeType[node];
  if (type === NUMBER) {
    const value = internalTarget(graph, node, 'value');
    return value === -1 ? stringAt(graph.strings, graph.nodeName[node]) : stringValue(graph, value);
  }
  if (type === SYMBOL) return `Symbol(${stringAt(graph.strings, graph.nodeName[node])})`;
  return nodeLabel(graph, node);
}
