import { ANONYMOUS } from '../../format/anonymous.ts';
import { formatProperty } from '../classes/interfaces.ts';
import type { HeapGraph } from './columns.ts';
import {
  CLOSURE,
  CONS_STRING,
  CONTEXT_EDGE,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  HIDDEN_EDGE,
  INTERNAL_EDGE,
  OBJECT,
  PROPERTY_EDGE,
  SHORTCUT_EDGE,
  SLICED_STRING,
  STRING,
  WEAK_EDGE,
} from './kinds.ts';
import { stringAt, stringIs } from './strings.ts';

/** Longest text put together from the parts of a string. */
const LONGEST_STRING = 1024;
/** Longest `{a, b, …, z}`. */
const LONGEST_OBJECT = 100;

export function isString(graph: HeapGraph, node: number): boolean {
  const type = graph.nodeType[node];
  return type === STRING || type === CONS_STRING || type === SLICED_STRING;
}

/** What a node is called in a list: its class, its text for a string, `{a, b, …}` for a plain object, `name()` for a closure. */
export function nodeLabel(graph: HeapGraph, node: number): string {
  const type = graph.nodeType[node];
  if (isString(graph, node)) return stringValue(graph, node);
  const name = stringAt(graph.strings, graph.nodeName[node]);
  if (type === CLOSURE) return `${name || ANONYMOUS}()`;
  if (type === OBJECT && name === 'Object') return plainObjectLabel(graph, node);
  return name || `(${graph.nodeTypeNames[type]})`;
}

/** The text of a string node: parts of a concatenated one joined, up to 1,024 characters. */
export function stringValue(graph: HeapGraph, node: number): string {
  const todo = [node];
  let text = '';
  // A part may be empty or, in a broken file, part of itself: so the steps are counted as well.
  for (
    let steps = 0;
    todo.length > 0 && text.length < LONGEST_STRING && steps < 4 * LONGEST_STRING;
    steps++
  ) {
    const part = todo.pop()!;
    if (graph.nodeType[part] !== CONS_STRING) {
      text += stringAt(graph.strings, graph.nodeName[part]);
      continue;
    }
    const first = internalTarget(graph, part, 'first');
    const second = internalTarget(graph, part, 'second');
    if (first === -1 && second === -1) text += stringAt(graph.strings, graph.nodeName[part]);
    if (second !== -1) todo.push(second);
    if (first !== -1) todo.push(first);
  }
  return text;
}

/** Target of the internal edge of that name, -1 if there is none. */
export function internalTarget(graph: HeapGraph, node: number, name: string): number {
  return namedTarget(graph, node, INTERNAL_EDGE, name);
}

export function propertyTarget(graph: HeapGraph, node: number, name: string): number {
  return namedTarget(graph, node, PROPERTY_EDGE, name);
}

/** `name` is plain ASCII. */
function namedTarget(graph: HeapGraph, node: number, type: number, name: string): number {
  const { firstEdge, edgeType, edgeName, edgeTarget, strings } = graph;
  for (let e = firstEdge[node]; e < firstEdge[node + 1]; e++) {
    if ((edgeType[e] & EDGE_TYPE_MASK) === type && stringIs(strings, edgeName[e], name)) return edgeTarget[e];
  }
  return -1;
}

/** So many properties, few of them functions, are entries: their names are data, and may be secrets. */
const ENTRIES = 64;

/** Whether an object is used as a dictionary: `{ [token]: session, … }`. */
export function isDictionary(
  { firstEdge, edgeType, edgeTarget, nodeType }: HeapGraph,
  node: number,
): boolean {
  if (nodeType[node] !== OBJECT || firstEdge[node + 1] - firstEdge[node] <= ENTRIES) return false;
  let entries = 0;
  let functions = 0;
  for (let e = firstEdge[node]; e < firstEdge[node + 1] && entries < 4 * ENTRIES; e++) {
    if ((edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) continue;
    entries++;
    if (nodeType[edgeTarget[e]] === CLOSURE) functions++;
  }
  return entries > ENTRIES && functions < entries / 2;
}

/** `{first, second, …, last}`, taken from both ends as DevTools does. The keys of a dictionary are left out. */
function plainObjectLabel(graph: HeapGraph, node: number): string {
  if (isDictionary(graph, node)) return 'Object (a dictionary)';
  const { firstEdge, edgeType, edgeName, strings } = graph;
  const isProperty = (e: number) =>
    (edgeType[e] & EDGE_TYPE_MASK) === PROPERTY_EDGE && !stringIs(strings, edgeName[e], '__proto__');
  const head: string[] = [];
  const tail: string[] = [];
  let length = 2;
  let low = firstEdge[node];
  let high = firstEdge[node + 1] - 1;
  let fromEnd = false;
  while (low <= high) {
    const edge = fromEnd ? high : low;
    const side = fromEnd;
    if (isProperty(edge)) {
      const text = formatProperty(stringAt(strings, edgeName[edge]));
      if (head.length > 0 && length + text.length > LONGEST_OBJECT) break;
      length += text.length + 2;
      if (side) tail.unshift(text);
      else head.push(text);
      fromEnd = !fromEnd;
    }
    if (side) high--;
    else low++;
  }
  const more = low <= high ? ['…'] : [];
  return `{${[...head, ...more, ...tail].join(', ')}}`;
}

/** The name or index of an edge, bare. */
export function edgeName(graph: HeapGraph, edge: number): string {
  const type = graph.edgeType[edge] & EDGE_TYPE_MASK;
  const name = graph.edgeName[edge];
  return type === ELEMENT_EDGE || type === HIDDEN_EDGE ? String(name) : stringAt(graph.strings, name);
}

/** An edge as one step of an expression: `.name`, `[12]`, `["odd name"]`; `{internal}` for what no code can write. */
export function edgeLabel(graph: HeapGraph, edge: number): string {
  const type = graph.edgeType[edge] & EDGE_TYPE_MASK;
  const name = edgeName(graph, edge);
  if (type === ELEMENT_EDGE) return `[${name}]`;
  if (type === PROPERTY_EDGE || type === CONTEXT_EDGE || type === SHORTCUT_EDGE) {
    if (/^[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*$/u.test(name)) return `.${name}`;
    return /^\d+$/.test(name) ? `[${name}]` : `[${JSON.stringify(name)}]`;
  }
  if (type === WEAK_EDGE) return `{weak ${name}}`;
  const entry = / \/ part of key \((.*?)\) -> value \(.*?\) pair in WeakMap/s.exec(name);
  return entry ? `{WeakMap[${entry[1]}]}` : `{${name}}`;
}
