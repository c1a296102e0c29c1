import type { HeapGraph } from '../graph/columns.ts';
import {
  ARRAY,
  CLOSURE,
  CODE,
  CONTEXT_EDGE,
  EDGE_TYPE_MASK,
  HIDDEN,
  OBJECT,
  OBJECT_SHAPE,
  SYNTHETIC,
} from '../graph/kinds.ts';
import { edgeName, internalTarget } from '../graph/labels.ts';
import { scriptNode, scriptOfClosure } from '../graph/places.ts';
import { stringAt, stringStarts } from '../graph/strings.ts';
import { contextRow, isContext } from '../holdings/contexts.ts';
import { isGlobal, isModuleScope, moduleUrl, requiredFile } from '../holdings/modules.ts';
import type { HeapModel } from '../model.ts';
import type { PathStep } from '../rows.ts';
import { contentsOf } from './contents.ts';

// Whose ground a node or a path is on: the program's own, which may leak, or the engine's, which is as large as it must be.

/** Nodes that hold everything by nature: the roots, the global object, a module's scope. They are looked into, not blamed. */
export function holdsEverything(model: HeapModel, node: number): boolean {
  const { graph } = model;
  if (node === graph.root || graph.nodeType[node] === SYNTHETIC || isGlobal(graph, node)) return true;
  const name = graph.nodeName[node];
  // A module that awaits is a generator, which keeps its scope and its registers.
  if (graph.nodeType[node] === ARRAY) return isModuleGenerator(model, model.dominators!.dominator[node]);
  if (isModuleGenerator(model, node)) return true;
  if (isContext(model, node)) return isModuleScope(graph, node);
  return (
    stringStarts(graph.strings, name, 'system / NativeContext') ||
    stringStarts(graph.strings, name, 'system / Environment') ||
    stringStarts(graph.strings, name, 'Node / ') ||
    stringStarts(graph.strings, name, 'Window')
  );
}

function isModuleGenerator(model: HeapModel, node: number): boolean {
  const { graph } = model;
  if (graph.nodeType[node] !== OBJECT || !stringStarts(graph.strings, graph.nodeName[node], 'Generator'))
    return false;
  const scope = internalTarget(graph, node, 'context');
  return scope !== -1 && isContext(model, scope) && isModuleScope(graph, scope);
}

/** What the engine and the program's code need anyway. */
export function isEnginePart(model: HeapModel, node: number): boolean {
  const { graph } = model;
  const type = graph.nodeType[node];
  if (type === CODE || type === OBJECT_SHAPE) return true;
  if (type === HIDDEN && !stringStarts(graph.strings, graph.nodeName[node], 'system / Context')) {
    return !isHoldingUsers(model, node);
  }
  return false;
}

function isHoldingUsers(model: HeapModel, node: number): boolean {
  return contentsOf(model, node).retainedSize > model.dominators!.retainedSize[node] / 2;
}

const ENGINE_STEPS =
  /^(BuiltinModule|primordials|internalBinding|number_string_cache|smi_string_cache|LoadCache|ResolveCache|ModuleLoader|ModuleWrap|string_table|code_map)$/;

/**
 * Whether a path ends in Node's own modules or V8's caches, whose size is no user's doing. Every way to an ES module leads through the loader's
 * cache: what counts is what comes after the last of the engine's steps.
 */
export function isEnginePath(model: HeapModel, path: PathStep[]): boolean {
  if (isNodesVariable(model.graph, path) || isNodesScope(model, path)) return true;
  const engine = path.findLastIndex((step) => isEngineStep(model.graph, step));
  return engine >= 0 && !path.some(({ node }, i) => i > engine && isUsersScope(model, node));
}

/** Variables of node's own modules that hold users' things. */
const HOLDS_USERS =
  /^(timerListMap|timerListQueue|knownTimersById|immediateQueue|queue|markEntryBuffer|measureEntryBuffer|resourceTimingBuffer)$/;

/** Whether a path ends in a variable of a module of node's own, such as its list of error codes. */
function isNodesVariable(graph: HeapGraph, path: readonly PathStep[]): boolean {
  const scope = path.at(-2);
  const closure = path.at(-3);
  if (!scope || !closure || (graph.edgeType[scope.edge] & EDGE_TYPE_MASK) !== CONTEXT_EDGE) return false;
  if (graph.nodeType[closure.node] !== CLOSURE || HOLDS_USERS.test(edgeName(graph, scope.edge))) return false;
  // A function of node's that was called for the program, such as on(), keeps the program's things.
  if (!isModuleScope(graph, scope.node)) return false;
  return scriptOfClosure(graph, closure.node)?.startsWith('node:') === true;
}

/** Whether a path ends in a scope of node's own: what lies beyond it has no more in common. */
function isNodesScope(model: HeapModel, path: readonly PathStep[]): boolean {
  const last = path.at(-1);
  if (!last || !isContext(model, last.node)) return false;
  const [closure] = contextRow(model, last.node).closures;
  return closure !== undefined && scriptOfClosure(model.graph, closure)?.startsWith('node:') === true;
}

function isEngineStep(graph: HeapGraph, { node, edge }: PathStep): boolean {
  if (graph.nodeType[node] === CODE) return true;
  const names = edge === -1 ? [graph.nodeName[node]] : [graph.nodeName[node], graph.edgeName[edge]];
  return (
    names.some(
      (s) =>
        s < graph.strings.count + graph.strings.extra.length && ENGINE_STEPS.test(stringAt(graph.strings, s)),
    ) && moduleUrl(graph, node) === ''
  );
}

/** An ES module of the program, a closure of its code, or a scope that one of them has. */
function isUsersScope(model: HeapModel, node: number): boolean {
  if (moduleUrl(model.graph, node) !== '') return true;
  const closure = isContext(model, node) ? contextRow(model, node).closures[0] : node;
  if (closure === undefined || model.graph.nodeType[closure] !== CLOSURE) return false;
  const script = scriptOfClosure(model.graph, closure);
  return script !== null && script !== '' && !script.startsWith('node:');
}

/** Whether a path ends in a CommonJS module, or the list of those that it required: what they hold has no more in common. */
export function isModuleList({ graph }: HeapModel, path: readonly PathStep[]): boolean {
  const last = path.at(-1);
  const before = path.at(-2);
  if (!last || requiredFile(graph, last.node) !== '') return last !== undefined;
  if (isModuleCache(graph, before)) return true;
  return (
    before !== undefined &&
    requiredFile(graph, before.node) !== '' &&
    edgeName(graph, before.edge) === 'children'
  );
}

/** Whether a step leads to the cache of CommonJS modules. */
function isModuleCache(graph: HeapGraph, step: PathStep | undefined): boolean {
  if (!step || step.edge === -1 || edgeName(graph, step.edge) !== '_cache') return false;
  return (
    graph.nodeType[step.node] === CLOSURE && scriptOfClosure(graph, step.node)?.startsWith('node:') === true
  );
}

/** Nodes below a suspect that are looked at, and closures among them that tell code from a pile. */
const LOOKED_AT = 50_000;
const FUNCTIONS = 64;
/** Distinct functions among them; the rest are made by others again and again, as in any program. */
const WRITTEN = 0.8;

/**
 * Whether what some nodes hold is functions, each written in its own place: the program's code, however much. A pile is of closures that
 * one place has made over and over, and code that is compiled over and over is many scripts.
 */
export function isProgramCode(model: HeapModel, nodes: readonly number[]): boolean {
  const { graph, dominators } = model;
  const { dominator, firstChild, child } = dominators!;
  const todo = [...nodes];
  const written = new Set<number>();
  const scripts = new Set<number>();
  let closures = 0;
  let code = 0;
  let all = 0;
  for (let looked = 0; looked < LOOKED_AT && todo.length > 0; looked++) {
    const v = todo.pop()!;
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) todo.push(child[k]);
    const type = graph.nodeType[v];
    if (type === CLOSURE) {
      closures++;
      written.add(internalTarget(graph, v, 'shared'));
      scripts.add(scriptNode(graph, v));
    }
    // The table that holds them, which comes first, says nothing.
    if (closures === 0) continue;
    all += graph.selfSize[v];
    // What only code holds is its constants, and its source.
    const above = graph.nodeType[dominator[v]];
    const isCode = type === CLOSURE || type === CODE || type === OBJECT_SHAPE || type === HIDDEN;
    if (isCode || above === CODE || isContext(model, v)) code += graph.selfSize[v];
  }
  return (
    closures >= FUNCTIONS &&
    written.size > closures * WRITTEN &&
    scripts.size < closures / 4 &&
    code > all / 2
  );
}
