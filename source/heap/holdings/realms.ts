import { CLOSURE, EDGE_TYPE_MASK, HIDDEN, OBJECT, PROPERTY_EDGE } from '../graph/kinds.ts';
import { edgeName, internalTarget } from '../graph/labels.ts';
import { scriptOfClosure } from '../graph/places.ts';
import { stringAt, stringStarts } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import { shortestPath } from '../retainers/paths.ts';
import type { RealmRow } from '../rows.ts';

/*
 * Realms: each page, frame and vm context has objects of the language and a global of its own. V8 calls one a native context; whose it is can be told
 * by the scripts that its functions are of, by what the program put on its global, and by who keeps that.
 */

/** Names of either kind that a row gives. */
const NAMED = 8;

interface Realm {
  native: number;
  /** The object that the program has of it: what `vm.createContext` was given, or the page's window. */
  global: number;
  origin: string;
  /** Functions by their script, node's own left out. */
  scripts: Map<string, number>;
}

const natives = new WeakMap<HeapModel, number[]>();

/** V8's native contexts, the one that the snapshot's own program runs in first. */
export function nativeContexts(model: HeapModel): number[] {
  const { graph } = model;
  let found = natives.get(model);
  if (found) return found;
  found = [];
  for (let v = 0; v < graph.nodeCount; v++)
    if (
      graph.nodeType[v] === HIDDEN &&
      stringStarts(graph.strings, graph.nodeName[v], 'system / NativeContext')
    )
      found.push(v);
  found.sort((a, b) => graph.nodeId[a] - graph.nodeId[b]);
  natives.set(model, found);
  return found;
}

/** Realms of one origin in one row, what they retain together, largest first; the program's own is one of them. */
export function findRealms(model: HeapModel, limit: number): RealmRow[] {
  const { retainedSize } = model.dominators!;
  const rows = new Map<string, RealmRow>();
  const realms = realmsOf(model);
  const common = new Set(realms.length > 0 ? namesOn(model, globalsOf(model, realms[0].native)) : []);
  for (const [i, realm] of realms.entries()) {
    const own = namesOn(model, [realm.global, ...globalsOf(model, realm.native)]);
    const globals = i === 0 ? [] : [...new Set(own)].filter((name) => !common.has(name)).sort();
    const scripts = [...realm.scripts].sort((a, b) => b[1] - a[1]).map(([script]) => script);
    const key = [realm.origin, ...[...scripts].sort(), ...globals].join('\n');
    const size = Math.max(retainedSize[realm.global], retainedSize[realm.native]);
    const row = rows.get(key);
    if (!row) {
      rows.set(key, {
        node: realm.global,
        origin: realm.origin,
        count: 1,
        retainedSize: size,
        functions: sum(realm.scripts),
        scripts: scripts.slice(0, NAMED),
        globals: globals.slice(0, NAMED),
        path: [],
      });
      continue;
    }
    row.count++;
    row.retainedSize += size;
    row.functions += sum(realm.scripts);
    if (size > retainedSize[row.node]) row.node = realm.global;
  }
  const shown = [...rows.values()].sort((a, b) => b.retainedSize - a.retainedSize).slice(0, limit);
  for (const row of shown) row.path = shortestPath(model, row.node);
  return shown;
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, n) => all + n, 0);

function realmsOf(model: HeapModel): Realm[] {
  const { graph } = model;
  const contexts = nativeContexts(model);
  const realms = new Map<number, Realm>();
  for (const native of contexts) {
    const global = contextifiedBy(model, native);
    const [own = -1] = globalsOf(model, native);
    // `Window / https://example.com`: a page's origin is in the name.
    const name = own === -1 ? '' : stringAt(graph.strings, graph.nodeName[own]);
    const page = / \/ (.+)$/.exec(name)?.[1];
    const origin = page ?? (native === contexts[0] ? 'program' : global === -1 ? 'context' : 'vm context');
    realms.set(native, {
      native,
      global: global === -1 ? (own === -1 ? native : own) : global,
      origin,
      scripts: new Map(),
    });
  }
  const known = new Map<number, number>(contexts.map((native) => [native, native]));
  for (let v = 0; v < graph.nodeCount; v++) {
    if (graph.nodeType[v] !== CLOSURE) continue;
    const script = scriptOfClosure(graph, v);
    if (!script || script.startsWith('node:')) continue;
    const scripts = realms.get(realmOfScope(model, internalTarget(graph, v, 'context'), known))?.scripts;
    scripts?.set(script, (scripts.get(script) ?? 0) + 1);
  }
  return [...realms.values()];
}

/** The native context at the end of a chain of scopes; -1 where it ends in none. */
function realmOfScope({ graph }: HeapModel, scope: number, known: Map<number, number>): number {
  const passed: number[] = [];
  let at = scope;
  // A broken file may have a ring of scopes.
  while (at !== -1 && !known.has(at)) {
    passed.push(at);
    known.set(at, -1);
    at = internalTarget(graph, at, 'previous');
  }
  const realm = at === -1 ? -1 : known.get(at)!;
  for (const one of passed) known.set(one, realm);
  return realm;
}

/** The object that a vm context was made of, which node keeps with the context; -1 where there is none. */
function contextifiedBy({ graph }: HeapModel, native: number): number {
  const data = internalTarget(graph, native, 'embedder_data');
  if (data === -1) return -1;
  for (let e = graph.firstEdge[data]; e < graph.firstEdge[data + 1]; e++) {
    const target = graph.edgeTarget[e];
    if (graph.nodeType[target] === OBJECT && !stringStarts(graph.strings, graph.nodeName[target], 'Node /'))
      return target;
  }
  return -1;
}

/** Whether an object is what a vm context was made of: node says so by a symbol (Node 24 and later). */
export function isContextified({ graph }: HeapModel, node: number): boolean {
  if (node === -1 || graph.nodeType[node] !== OBJECT) return false;
  for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++)
    if (
      (graph.edgeType[e] & EDGE_TYPE_MASK) === PROPERTY_EDGE &&
      stringStarts(graph.strings, graph.edgeName[e], '<symbol node:contextify')
    )
      return true;
  return false;
}

/** The global object of a native context; up to Node 24 it is an `extension`. */
const globalsOf = ({ graph }: HeapModel, native: number): number[] =>
  ['global_object', 'extension']
    .map((name) => internalTarget(graph, native, name))
    .filter((node) => node !== -1);

function namesOn({ graph }: HeapModel, nodes: readonly number[]): string[] {
  const names: string[] = [];
  for (const node of nodes)
    for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++) {
      const name = (graph.edgeType[e] & EDGE_TYPE_MASK) === PROPERTY_EDGE ? edgeName(graph, e) : '';
      if (name !== '' && !/^(<symbol|get |set |__proto__$|console$|constructor$)/.test(name))
        names.push(name);
    }
  return names;
}
