import { CLOSURE, CODE, EDGE_TYPE_MASK, OBJECT, PROPERTY_EDGE } from '../graph/kinds.ts';
import { edgeName, isString, propertyTarget, stringValue } from '../graph/labels.ts';
import { scriptOfClosure } from '../graph/places.ts';
import type { HeapModel } from '../model.ts';
import type { GlobalRow } from '../rows.ts';
import { allContexts, contextRow } from './contexts.ts';
import { isGlobal, isModuleScope, scriptOfScope } from './modules.ts';

/** Most variables of one module that are listed. */
const VARIABLES = 100;

/** What hangs from each global and each module, largest first. The language's own functions are left out. */
export function findGlobals(model: HeapModel, limit: number): GlobalRow[] {
  const rows = new Map<string, GlobalRow>();
  for (const row of [...globalRows(model), ...moduleRows(model), ...scopeRows(model)]) {
    // A file that was loaded more than once has several variables of each name.
    const key = `${row.scope}\0${row.name}`;
    const alike = rows.get(key);
    if (!alike) rows.set(key, row);
    else if (alike.node !== row.node) {
      alike.count++;
      alike.retainedSize += row.retainedSize;
      if (model.dominators!.retainedSize[row.node] > model.dominators!.retainedSize[alike.node])
        alike.node = row.node;
    }
  }
  return [...rows.values()].sort((a, b) => b.retainedSize - a.retainedSize).slice(0, limit);
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
      if (isBuiltIn(model, node) || name === '__proto__' || seen.has(name)) continue;
      seen.add(name);
      rows.push({ scope: 'global', name, node, count: 1, retainedSize: retainedSize[node] });
    }
  }
  return rows;
}

/** Builtins have no script of a user's; the global object refers to itself. */
function isBuiltIn(model: HeapModel, node: number): boolean {
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
      count: 1,
      retainedSize: retainedSize[exported],
    });
  }
  return rows;
}

/** Variables at the top of modules, as the scopes that their functions share; not those of functions, however long they live. */
function scopeRows(model: HeapModel): GlobalRow[] {
  const { graph } = model;
  const rows: GlobalRow[] = [];
  for (const scope of allContexts(model)) {
    if (!isModuleScope(graph, scope)) continue;
    const { closures, variables } = contextRow(model, scope);
    const script = closures.length > 0 ? scriptOfClosure(graph, closures[0]) : scriptOfScope(graph, scope);
    if (!script || script.startsWith('node:')) continue;
    for (const { name, node, retainedSize } of variables.slice(0, VARIABLES)) {
      if (!isBuiltIn(model, node)) rows.push({ scope: script, name, node, count: 1, retainedSize });
    }
  }
  return rows;
}
