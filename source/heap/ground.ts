import { contentsOf } from './contents.ts';
import { contextRow, isContext } from './contexts.ts';
import { CLOSURE, CODE, HIDDEN, OBJECT_SHAPE, SYNTHETIC } from './kinds.ts';
import type { HeapGraph, HeapModel, PathStep } from './model.ts';
import { isGlobal, moduleUrl } from './modules.ts';
import { scriptOfClosure } from './places.ts';
import { stringAt, stringStarts } from './strings.ts';

// Whose ground a node or a path is on: the program's own, which may leak, or the engine's, which is as large as it must be.

/** Nodes that hold everything by nature: the roots, the global object, a module's scope. They are looked into, not blamed. */
export function isOpen(model: HeapModel, node: number): boolean {
  const { graph } = model;
  if (node === graph.root || graph.nodeType[node] === SYNTHETIC || isGlobal(graph, node)) return true;
  const name = graph.nodeName[node];
  return (
    stringStarts(graph.strings, name, 'system / NativeContext') ||
    stringStarts(graph.strings, name, 'system / Environment') ||
    stringStarts(graph.strings, name, 'Node / ') ||
    stringStarts(graph.strings, name, 'Window')
  );
}

/** What the engine and the program's code need anyway. */
export function isOwn(model: HeapModel, node: number): boolean {
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
  const engine = path.findLastIndex((step) => isEngineStep(model.graph, step));
  return engine >= 0 && !path.some(({ node }, i) => i > engine && isUsersScope(model, node));
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
