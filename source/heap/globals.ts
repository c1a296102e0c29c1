import { findContexts } from './contexts.ts';
import { CLOSURE, CODE, EDGE_TYPE_MASK, OBJECT, PROPERTY_EDGE } from './kinds.ts';
import { edgeName, isString, propertyTarget, stringValue } from './labels.ts';
import type { GlobalRow, HeapModel } from './model.ts';
import { isGlobal } from './modules.ts';
import { scriptOfClosure } from './places.ts';

/** Scopes of modules that are looked at. */
const SCOPES = 500;

/** What hangs from each global and each module, largest first. The language's own functions are left out. */
export function findGlobals(model: HeapModel, limit: number): GlobalRow[] {
  const rows = [...globalRows(model), ...moduleRows(model), ...scopeRows(model)];
  return rows.sort((a, b) => b.retainedSize - a.retainedSize).slice(0, limit);
}

function globalRows(model: HeapModel): GlobalRow[] {
  const { graph } = model;
  const { retainedSize } = model.dominators!;
  const rows: GlobalRow[] = [];
  const seen = new Set<string>();
  for (let v = 0; v < graph.nodeCount; v++) {
    if (graph.nodeType[v] !== OBJECT || !isGlobal(graph, v)) continue;
    for (let e = graph.firstEdge[v]; e < graph.firstEdge[v + 1]; e++) {
      if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) continue;
      const node = graph.edgeTarget[e];
      const name = edgeName(graph, e);
      if (isOwn(model, node) || name === '__proto__' || seen.has(name)) continue;
      seen.add(name);
      rows.push({ scope: 'global', name, node, retainedSize: retainedSize[node] });
    }
  }
  return rows;
}

/** Builtins have no script of a user's; the global object refers to itself. */
function isOwn(model: HeapModel, node: number): boolean {
  const { graph } = model;
  if (isGlobal(graph, node) || graph.nodeType[node] === CODE) return true;
  if (graph.nodeType[node] !== CLOSURE) return false;
  const script = scriptOfClosure(graph, node);
  return script === null || script === '' || script.startsWith('node:');
}

/** CommonJS: `Module` objects with a file name and exports. */
function moduleRows(model: HeapModel): GlobalRow[] {
  const { graph, classes } = model;
  const { retainedSize } = model.dominators!;
  const rows: GlobalRow[] = [];
  const modules = new Set(classes.names.flatMap((name, c) => (name === 'Module' ? [c] : [])));
  for (let v = 0; v < graph.nodeCount; v++) {
    if (!modules.has(classes.ofNode[v]) || graph.nodeType[v] !== OBJECT) continue;
    const file = propertyTarget(graph, v, 'filename');
    const exported = propertyTarget(graph, v, 'exports');
    if (file === -1 || exported === -1 || !isString(graph, file)) continue;
    rows.push({
      scope: stringValue(graph, file),
      name: 'exports',
      node: exported,
      retainedSize: retainedSize[exported],
    });
  }
  return rows;
}

/** Variables at the top of modules, as the scopes that their functions share. */
function scopeRows(model: HeapModel): GlobalRow[] {
  const { graph } = model;
  const rows: GlobalRow[] = [];
  for (const context of findContexts(model, SCOPES)) {
    const closure = context.closures[0];
    const script = closure === undefined ? null : scriptOfClosure(graph, closure);
    if (!script || script.startsWith('node:')) continue;
    for (const { name, node, retainedSize } of context.variables.slice(0, 20)) {
      if (!isOwn(model, node)) rows.push({ scope: script, name, node, retainedSize });
    }
  }
  return rows;
}
