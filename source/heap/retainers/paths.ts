import type { HeapGraph } from '../graph/columns.ts';
import { findDistances } from '../graph/distances.ts';
import { findEphemerons } from '../graph/ephemerons.ts';
import {
  ARRAY,
  CLOSURE,
  CONTEXT_EDGE,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  INVISIBLE_EDGE,
  PROPERTY_EDGE,
  SHORTCUT_EDGE,
  SYNTHETIC,
  UNREACHED,
  WEAK_EDGE,
} from '../graph/kinds.ts';
import { edgeLabel, edgeName, isDictionary, isString, nodeLabel } from '../graph/labels.ts';
import { authoredPlace, shortPlace } from '../graph/places.ts';
import { stringAt } from '../graph/strings.ts';
import { exportOf, isGlobal, moduleUrl, pathStart, TIMERS } from '../holdings/modules.ts';
import type { HeapModel } from '../model.ts';
import type { EdgeCut, PathStep, RetainerRow } from '../rows.ts';
import { edgesOfCuts, likeness } from './edge-cuts.ts';
import { PathTree } from './path-tree.ts';
import { sourceOf } from './retainers.ts';
import { aroundTheStack, isTemporaryRoot } from './running.ts';
import { aroundTimers, isTimer } from './timers.ts';

/** Distances with some references taken out of the graph; a whole search, so for the engine's thread. */
function distancesWithout(model: HeapModel, edges: ReadonlySet<number>): Int32Array {
  if (edges.size === 0) return model.distance!;
  return findDistances(model.graph, findEphemerons(model.graph.strings), { edges });
}

/**
 * A shortest path from the root to a node, root first; the last step has edge -1. Among equally short ways the one by names
 * that code can see. The stack of what is running is passed only where there is no other way, and then by its scopes, which
 * have names; node's lists of timers only where any other way is much longer. Ways by references that are cut are none. Empty where no
 * way is left.
 */
export function shortestPath(model: HeapModel, node: number, cuts: readonly EdgeCut[] = []): PathStep[] {
  const { tree, nodes } = treeAndNodes(model, node, cuts);
  return tree.stepsTo(nodes);
}

/** The nodes of the same path, without an object for each: a chain of promises is tens of thousands of steps long. */
export const nodesOfPath = (model: HeapModel, node: number): Uint32Array => treeAndNodes(model, node).nodes;

function treeAndNodes(
  model: HeapModel,
  node: number,
  cuts: readonly EdgeCut[] = [],
): { tree: PathTree; nodes: Uint32Array } {
  if (cuts.length > 0) {
    const cut = edgesOfCuts(model, cuts);
    const tree = new PathTree(model, distancesWithout(model, cut), { cut });
    return { tree, nodes: tree.to(node) };
  }
  const found = treesOf(model);
  const tree = (found.any ??= new PathTree(model, model.distance!));
  const nodes = tree.to(node);
  if (tree.passesTimer(nodes) && !isTimer(model.graph, node)) {
    const others = (found.aroundTimers ??= new PathTree(model, aroundTimers(model)));
    const other = others.to(node);
    const isShort = other.length > 0 && other.length <= nodes.length + LONGER;
    if (isShort && isProgramsWay(model.graph, others.stepsTo(other))) return { tree: others, nodes: other };
  }
  if (!tree.passesStack(nodes)) return { tree, nodes };
  const others = (found.aroundTheStack ??= offTheStack(model));
  const other = others.to(node);
  return other.length > 0 ? { tree: others, nodes: other } : { tree, nodes };
}

function offTheStack(model: HeapModel): PathTree {
  const { distance, scopes } = aroundTheStack(model);
  return new PathTree(model, distance, { scopes });
}

/** Trees of paths over a whole snapshot, each made when it is first asked for. */
interface KnownTrees {
  any?: PathTree;
  aroundTimers?: PathTree;
  aroundTheStack?: PathTree;
}

const known = new WeakMap<HeapModel, KnownTrees>();

function treesOf(model: HeapModel): KnownTrees {
  let found = known.get(model);
  if (!found) known.set(model, (found = {}));
  return found;
}

/** Whether a way begins in something of the program's, and not on the stack or in node's own modules. */
function isProgramsWay(graph: HeapGraph, path: readonly PathStep[]): boolean {
  const { start } = pathStart(graph, path);
  const isNodes = ({ node }: PathStep) =>
    isTemporaryRoot(graph, node) || stringAt(graph.strings, graph.nodeName[node]) === 'BuiltinModule';
  return start !== -1 && !path.some(isNodes);
}

/** Steps by which a way by the program's own names may be longer than one by a timer. */
const LONGER = 8;

/** Retainers of a node, those that look alike in one row, nearest first. Weak ones and the invisible are left out; what is cut stands apart. */
export function retainerRows(model: HeapModel, node: number, cuts: readonly EdgeCut[] = []): RetainerRow[] {
  const { graph } = model;
  const { first, edge: edges } = model.retainers!;
  const out = edgesOfCuts(model, cuts);
  const distance = distancesWithout(model, out);
  const rows = new Map<string, RetainerRow>();
  for (let k = first[node]; k < first[node + 1]; k++) {
    const edge = edges[k];
    const byte = graph.edgeType[edge];
    const type = byte & EDGE_TYPE_MASK;
    const source = sourceOf(graph, edge);
    if (type === WEAK_EDGE || type === INVISIBLE_EDGE) continue;
    const cut = out.has(edge);
    const key = `${cut},${likeness(model, edge, source)}`;
    const row = rows.get(key);
    const far = distance[source];
    if (!row) rows.set(key, { edge, node: source, count: 1, distance: far, cut });
    else {
      row.count++;
      if (nearer(far, row.distance)) Object.assign(row, { edge, node: source, distance: far });
    }
  }
  return [...rows.values()].sort(
    (a, b) => Number(nearer(b.distance, a.distance)) - Number(nearer(a.distance, b.distance)),
  );
}

function nearer(a: number, b: number): boolean {
  return a !== UNREACHED && (b === UNREACHED || a < b);
}

/**
 * A path in words a person knows: `global`, `.bus`, `._events`, `.config`, `[412]`, `onConfig() (server.js:18)`, `buffer`.
 * What lies between (tables, elements, scopes) is passed over.
 */
export const pathText = (graph: HeapGraph, path: readonly PathStep[]): string[] =>
  pathParts(graph, path).map(({ word }) => word);

/** A word of a path, and the step that it names: of a variable or field, the object that is in it. */
interface PathPart {
  word: string;
  /** Index into the path. */
  step: number;
}

export function pathParts(graph: HeapGraph, path: readonly PathStep[]): PathPart[] {
  const parts: PathPart[] = [];
  // What V8 and Node hold a module or the global object by is of no interest: the path begins at the last of them.
  let { start, word } = pathStart(graph, path);
  if (start === -1) start = Math.min(1, path.length - 1);
  if (start < 0) return parts;
  parts.push({ word: word || startWord(graph, path[start].node), step: start });
  // From a module to what is in it go the engine's own links, which say nothing.
  let entering = moduleUrl(graph, path[start].node) !== '';
  for (let i = start; i < path.length - 1; i++) {
    const { node, edge } = path[i];
    const type = graph.edgeType[edge] & EDGE_TYPE_MASK;
    const exported = exportOf(graph, path, i);
    if (exported) {
      if (exported.file !== '') parts.splice(0, parts.length, { word: exported.file, step: i });
      parts.push({ word: exported.name, step: i + 1 });
    }
    entering &&= type !== CONTEXT_EDGE && type !== PROPERTY_EDGE && !exported;
    if (entering || exported) continue;
    if (type === CONTEXT_EDGE) {
      if (i > start || word !== TIMERS) parts.push({ word: edgeName(graph, edge), step: i + 1 });
    } else if (type === PROPERTY_EDGE || type === ELEMENT_EDGE || type === SHORTCUT_EDGE) {
      if (type === SHORTCUT_EDGE && isGlobal(graph, path[i + 1].node)) continue;
      if (!isTimerLink(graph, path, i)) parts.push({ word: stepLabel(graph, node, edge), step: i + 1 });
    } else {
      const internal = internalWord(graph, node, edge);
      // A function's scope is told by the function.
      const step = graph.nodeType[node] === CLOSURE && edgeName(graph, edge) === 'context' ? i : i + 1;
      if (internal !== '') parts.push({ word: internal, step });
    }
  }
  return parts;
}

/** A list of timers is a ring, and how far along it one is says nothing. */
function isTimerLink(graph: HeapGraph, path: readonly PathStep[], i: number): boolean {
  return (
    /^(Timeout|TimersList)$/.test(stringAt(graph.strings, graph.nodeName[path[i].node])) &&
    /^_idle(Next|Prev)$/.test(edgeName(graph, path[i].edge))
  );
}

/** Paths go into reports, and the text of a string may be a secret. */
function startWord(graph: HeapGraph, node: number): string {
  if (isGlobal(graph, node)) return 'global';
  return isString(graph, node) ? '(string)' : nodeLabel(graph, node);
}

const PASSED_OVER = new Set(['table', 'elements', 'properties', 'previous', 'map', 'value', 'extension']);

function internalWord(graph: HeapGraph, node: number, edge: number): string {
  const name = edgeName(graph, edge);
  if (graph.nodeType[node] === CLOSURE) return name === 'context' ? closureLabel(graph, node) : `{${name}}`;
  if (PASSED_OVER.has(name)) return '';
  if (graph.nodeType[node] === ARRAY && /^\d+$/.test(name)) return '[…]';
  if (name.includes(' / part of key ')) return edgeLabel(graph, edge);
  return `{${name}}`;
}

export function closureLabel(graph: HeapGraph, node: number): string {
  const place = shortPlace(graph, node);
  const name = authoredPlace(graph, node)?.name;
  const label = name ? `${name}()` : nodeLabel(graph, node);
  return place ? `${label} (${place})` : label;
}

/** An edge's name or index, but for the entries of a dictionary: their keys are data. */
function stepLabel(graph: HeapGraph, from: number, edge: number): string {
  const isProperty = (graph.edgeType[edge] & EDGE_TYPE_MASK) === PROPERTY_EDGE;
  return isProperty && isDictionary(graph, from) && !isGlobal(graph, from) ? '[…]' : edgeLabel(graph, edge);
}

/** Retainers of a node that are looked at for the name its dominator knows it by. */
const LOOKED_AT = 64;

/** How an object's dominator itself points to it, by a name or index that code can see: `.sessions`, `[3]`; '' where it does not. */
export function heldAs({ graph, dominators, retainers }: HeapModel, node: number): string {
  // A screen may draw while they are still being computed: the name comes with the next frame.
  if (!dominators || !retainers) return '';
  const holder = dominators.dominator[node];
  const { first, edge: edges } = retainers;
  // The roots' own elements are numbers of V8's.
  if (graph.nodeType[holder] === SYNTHETIC) return '';
  const end = Math.min(first[node + 1], first[node] + LOOKED_AT);
  for (let k = first[node]; k < end; k++) {
    const edge = edges[k];
    const type = graph.edgeType[edge] & EDGE_TYPE_MASK;
    if (type !== PROPERTY_EDGE && type !== CONTEXT_EDGE && type !== ELEMENT_EDGE) continue;
    if (sourceOf(graph, edge) === holder) return stepLabel(graph, holder, edge);
  }
  return '';
}
