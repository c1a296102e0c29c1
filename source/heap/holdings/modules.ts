import type { HeapGraph } from '../graph/columns.ts';
import {
  ARRAY,
  CLOSURE,
  CONTEXT_EDGE,
  EDGE_TYPE_MASK,
  HIDDEN,
  INTERNAL_EDGE,
  OBJECT,
} from '../graph/kinds.ts';
import { edgeName, internalTarget, isString, propertyTarget, stringValue } from '../graph/labels.ts';
import { scriptOfClosure } from '../graph/places.ts';
import { stringAt, stringIs } from '../graph/strings.ts';
import { isTemporaryRoot } from '../retainers/running.ts';
import type { PathStep } from '../rows.ts';

// Where a program's own things begin: the global object, its modules of either kind, and their scopes.

/** The first word of a path that comes by the list of timers. */
export const TIMERS = 'timers';
/** The first word of a path that only the stack begins. */
const RUNNING = 'running code';
/** What a handle that the event loop waits for, such as a socket, is opened for. */
const OWNER = /^<symbol owner_symbol>$/;
/** Modules whose exports are looked through for a name. */
const MODULES = 500;

/**
 * Where on a path the program begins: the last global object, module or module's scope on it, and its word, '' where the node's
 * own name will do. -1 where it comes by none.
 */
export function pathStart(graph: HeapGraph, path: readonly PathStep[]): { start: number; word: string } {
  let start = -1;
  let word = '';
  let script = '';
  for (let i = 0; i < path.length; i++) {
    const { node, edge } = path[i];
    const url = moduleUrl(graph, node);
    const file = url || requiredFile(graph, node);
    // What goes into a scope is a closure, or the generator that runs a module.
    const next = path[i + 1];
    const runs = next !== undefined && stringIs(graph.strings, graph.nodeName[next.node], 'system / Context');
    const closure = runs && graph.nodeType[node] !== CLOSURE ? internalTarget(graph, node, 'function') : node;
    if (closure !== -1 && graph.nodeType[closure] === CLOSURE) script = scriptOfClosure(graph, closure) ?? '';
    if (next !== undefined && isTemporaryRoot(graph, node)) {
      start = i + 1;
      word = RUNNING;
    } else if (next !== undefined && start === -1 && OWNER.test(edgeName(graph, edge))) {
      start = i + 1;
      word = `open ${stringAt(graph.strings, graph.nodeName[node])} handle`;
    } else if (file !== '') {
      start = i;
      word = (url !== '' && moduleFile(graph, path, i)) || fileName(file);
    } else if (isGlobal(graph, node) || isProcess(graph, node)) {
      start = i;
      word = '';
    } else if (edge !== -1 && stringIs(graph.strings, graph.nodeName[node], 'system / Context')) {
      if (edgeName(graph, edge) === 'timerListMap') {
        start = i;
        word = TIMERS;
      } else if (isModuleScope(graph, node)) {
        const url = script || scriptOfScope(graph, node);
        if (url === '' || url.startsWith('node:')) continue;
        start = i;
        word = fileName(url);
      }
    }
  }
  return { start, word };
}

/** The script of a function that is a variable of the scope that it was made in; '' where there is none. */
export function scriptOfScope(graph: HeapGraph, context: number): string {
  for (let e = graph.firstEdge[context]; e < graph.firstEdge[context + 1]; e++) {
    const target = graph.edgeTarget[e];
    if (graph.nodeType[target] === CLOSURE && internalTarget(graph, target, 'context') === context)
      return scriptOfClosure(graph, target) ?? '';
  }
  return '';
}

/** Whether a scope is a module's own: it knows its module or, of CommonJS, is in no other scope and its function has no name. */
export function isModuleScope(graph: HeapGraph, context: number): boolean {
  const module = internalTarget(graph, context, 'extension');
  if (module !== -1 && isModuleRecord(graph, module)) return true;
  const outer = internalTarget(graph, context, 'previous');
  if (outer === -1 || stringIs(graph.strings, graph.nodeName[outer], 'system / Context')) return false;
  const info = internalTarget(graph, context, 'scope_info');
  if (info === -1) return false;
  const variables = new Set<number>();
  for (let e = graph.firstEdge[context]; e < graph.firstEdge[context + 1]; e++) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) === CONTEXT_EDGE) variables.add(graph.edgeName[e]);
  }
  // It names the variables, and last its function.
  let last = -1;
  for (let e = graph.firstEdge[info]; e < graph.firstEdge[info + 1]; e++) {
    const target = graph.edgeTarget[e];
    if (isString(graph, target)) last = target;
  }
  if (last === -1) return true;
  return !variables.has(graph.nodeName[last]) && stringValue(graph, last) === '';
}

const fileName = (url: string): string => url.split(/[\\/]/).at(-1) || url;

/**
 * The file of the module that a path enters by an ES module's record: often not that one, but one that it imports. The function that ran the
 * module is still known, and knows its script.
 */
function moduleFile(graph: HeapGraph, path: readonly PathStep[], from: number): string {
  for (let i = from; i >= 0 && i < path.length - 1; i++) {
    const { node, edge } = path[i];
    if ((graph.edgeType[edge] & EDGE_TYPE_MASK) === CONTEXT_EDGE) break;
    const file = ranFile(graph, node);
    if (file !== '') return file;
  }
  return '';
}

function ranFile(graph: HeapGraph, node: number): string {
  const ran = internalTarget(graph, node, 'function');
  const url = ran === -1 ? null : scriptOfClosure(graph, ran);
  return url ? fileName(url) : '';
}

/**
 * What a module exports is in cells, each beside its name in a table; whoever imports it has the cell alone, and its name is
 * looked for in the modules imported. The name, and the file that exports it; null for a step that leads to no such cell.
 */
export function exportOf(
  graph: HeapGraph,
  path: readonly PathStep[],
  at: number,
): { name: string; file: string } | null {
  const { node, edge } = path[at];
  if (graph.nodeType[node] !== ARRAY || (graph.edgeType[edge] & EDGE_TYPE_MASK) !== INTERNAL_EDGE)
    return null;
  const cell = graph.edgeTarget[edge];
  if (!stringIs(graph.strings, graph.nodeName[cell], 'system / Cell')) return null;
  const name = nameBefore(graph, node, edge);
  if (name !== '') return { name, file: '' };
  return at > 0 ? importOf(graph, path[at - 1].node, cell) : null;
}

function importOf(graph: HeapGraph, module: number, cell: number): { name: string; file: string } | null {
  const { firstEdge, edgeTarget, nodeType } = graph;
  const modules = new Set([module]);
  for (const from of modules) {
    let file = '';
    let name = '';
    for (let e = firstEdge[from]; e < firstEdge[from + 1]; e++) {
      const part = edgeTarget[e];
      file ||= ranFile(graph, part);
      if (nodeType[part] !== ARRAY) continue;
      for (let k = firstEdge[part]; k < firstEdge[part + 1]; k++) {
        const target = edgeTarget[k];
        if (target === cell) name ||= nameBefore(graph, part, k);
        else if (modules.size < MODULES && isModuleRecord(graph, target)) modules.add(target);
      }
    }
    if (name !== '') return { name, file };
  }
  return null;
}

function isModuleRecord(graph: HeapGraph, node: number): boolean {
  return (
    graph.nodeType[node] === HIDDEN &&
    stringIs(graph.strings, graph.nodeName[node], 'system / SourceTextModule')
  );
}

/** The text at the place before an edge's in a table. */
function nameBefore(graph: HeapGraph, table: number, edge: number): string {
  const name = internalTarget(graph, table, String(Number(edgeName(graph, edge)) - 1));
  return name !== -1 && isString(graph, name) ? stringValue(graph, name) : '';
}

/** The url of the ES module that a `ModuleWrap` of Node's stands for; '' for any other node, and for Node's own modules. */
export function moduleUrl(graph: HeapGraph, node: number): string {
  if (graph.nodeType[node] !== OBJECT || !stringIs(graph.strings, graph.nodeName[node], 'ModuleWrap'))
    return '';
  const url = propertyTarget(graph, node, 'url');
  const text = url === -1 || !isString(graph, url) ? '' : stringValue(graph, url);
  return text.startsWith('node:') ? '' : text;
}

/** The file of a CommonJS `Module`; '' for any other node. */
export function requiredFile(graph: HeapGraph, node: number): string {
  if (graph.nodeType[node] !== OBJECT || !stringIs(graph.strings, graph.nodeName[node], 'Module')) return '';
  const file = propertyTarget(graph, node, 'filename');
  if (file === -1 || !isString(graph, file) || propertyTarget(graph, node, 'exports') === -1) return '';
  return stringValue(graph, file);
}

function isProcess(graph: HeapGraph, node: number): boolean {
  return graph.nodeType[node] === OBJECT && stringAt(graph.strings, graph.nodeName[node]) === 'process';
}

export function isGlobal(graph: HeapGraph, node: number): boolean {
  const name = stringAt(graph.strings, graph.nodeName[node]);
  return /^(global|Window|DedicatedWorkerGlobalScope)\b/.test(name) && graph.nodeType[node] === OBJECT;
}
