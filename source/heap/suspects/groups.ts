import { classRetained } from '../classes/classes.ts';
import { internalTarget } from '../graph/labels.ts';
import { isContext } from '../holdings/contexts.ts';
import { requiredFile } from '../holdings/modules.ts';
import type { HeapModel } from '../model.ts';
import { siteOf } from '../retainers/callbacks.ts';
import { nodesOfPath, shortestPath } from '../retainers/paths.ts';
import type { PathStep } from '../rows.ts';
import { type Contents, countOf, isCarrier } from './contents.ts';
import { holdsEverything, isEnginePath, isModuleList, isProgramCode } from './engine-parts.ts';
import type { Suspect } from './suspect.ts';

/** A branch is followed towards a group's holder while it leads to this share of the instances looked at. */
const SAME_BRANCH = 0.8;
/** Beyond a fork in the engine's own ground a branch is followed with this share of the instances or more. */
const LEAST_BRANCH = 0.3;
/** Instances of a group whose paths are looked at. */
const SAMPLES = 256;

/** Modules are as many as a program needs, until they are this much of the heap, and not by their code; sooner where one file is loaded again and again. */
const MODULES = 16;
const MODULES_SHARE = 0.4;
const AGAIN = 8;

/** Classes whose topmost instances, outside the suspects found so far, sum above the threshold. */
export function findGroups(model: HeapModel, taken: Set<number>, least: number): Suspect[] {
  const { classes, graph, totals } = model;
  const tree = model.dominators!;
  const retained = classRetained(graph, classes, tree, { skip: taken });
  for (const node of taken) discount(model, node, retained);
  const found: Suspect[] = [];
  const below = dominatedBy(model, taken);
  // A class of the program's own says more than the arrays in it, which may weigh a little more.
  const weight = (c: number) => retained[c] * (isCommonplace(model, c) ? 0.5 : 1);
  const order = Array.from({ length: classes.count }, (_, c) => c)
    .filter((c) => retained[c] >= least)
    .sort((a, b) => weight(b) - weight(a));
  for (const c of order) {
    if (found.length === 3) break;
    const modules =
      classes.names[c] === 'Module' &&
      (retained[c] >= totals.size * MODULES_SHARE || isLoadedAgain(model, c));
    if (!modules && !isSuspectClass(model, c)) continue;
    const instances = topmost(model, c, below);
    if (instances.length < (modules ? MODULES : 2)) continue;
    const { node, path } = commonHolder(model, instances);
    if (!modules && (isEnginePath(model, path) || isScattered(model, c, node, path))) continue;
    if (found.some((other) => other.node === node)) continue;
    if (!areOfOnePlace(model, c, instances) || isProgramCode(model, instances)) continue;
    const contents: Contents = {
      classIndex: c,
      count: instances.length,
      retainedSize: retained[c],
      sample: typical(model, instances),
      held: instances.length,
    };
    found.push({
      kind: 'group',
      node,
      retainedSize: retained[c],
      share: retained[c] / totals.size,
      contents: { ...contents, count: countOf(model, node, contents) },
      path,
      links: 0,
    });
  }
  return found;
}

/** Scopes are all of one class: a pile of them is of one place in source, which V8's description of the scope tells. */
function areOfOnePlace(model: HeapModel, c: number, instances: readonly number[]): boolean {
  if (!model.classes.names[c].startsWith('system / Context')) return true;
  const places = new Map<number, number>();
  for (const node of instances) {
    const info = internalTarget(model.graph, node, 'scope_info');
    places.set(info, (places.get(info) ?? 0) + 1);
  }
  return Math.max(...places.values()) >= instances.length / 2;
}

/** The largest of those whose function is the one that most weight hangs from; the largest of all where they have none. */
function typical(model: HeapModel, instances: readonly number[]): number {
  const { retainedSize } = model.dominators!;
  const sites = new Map<number, { weight: number; sample: number }>();
  for (const node of instances) {
    const site = siteOf(model, node);
    const known = sites.get(site);
    if (known) known.weight += retainedSize[node];
    else sites.set(site, { weight: retainedSize[node], sample: node });
  }
  return [...sites.values()].reduce((a, b) => (b.weight > a.weight ? b : a)).sample;
}

/** Whether many modules of a class are of one file. */
function isLoadedAgain({ graph, classes }: HeapModel, c: number): boolean {
  const times = new Map<string, number>();
  for (let v = 0; v < graph.nodeCount; v++) {
    if (classes.ofNode[v] !== c || graph.selfSize[v] === 0) continue;
    const file = requiredFile(graph, v);
    if (file === '') continue;
    const now = (times.get(file) ?? 0) + 1;
    if (now >= AGAIN) return true;
    times.set(file, now);
  }
  return false;
}

/** What a suspect retains is explained: the objects above it must not be blamed for it again. */
function discount(model: HeapModel, suspect: number, retained: Float64Array) {
  const { dominator, retainedSize } = model.dominators!;
  const { ofNode } = model.classes;
  const above = new Set<number>();
  for (let v = suspect; v !== model.graph.root; ) {
    v = dominator[v];
    if (model.graph.selfSize[v] !== 0) above.add(ofNode[v]);
  }
  for (const c of above) retained[c] -= retainedSize[suspect];
}

/** Strings, code and the engine's own groups are everywhere; a group of them names no cause. */
export function isSuspectClass(model: HeapModel, c: number): boolean {
  const { classes } = model;
  if (classes.internal[c] === 1) return false;
  return (
    !/^\((?!concatenated string\)|string\)$)/.test(classes.names[c]) &&
    // Node's lists of timers are one for each duration: the timers in them are what a program has made.
    !/^(Function|Object|global|Window|ModuleWrap|ModuleJob|BuiltinModule|TimersList|Module$)/.test(
      classes.names[c],
    )
  );
}

/** Whether a class of the language itself is held from nowhere in particular, and so names no cause. */
export function isScattered(model: HeapModel, c: number, node: number, path: readonly PathStep[]): boolean {
  // What is in a scope belongs to a variable each, and where one held them all it would be the holder.
  const everywhere = holdsEverything(model, node) || isContext(model, node) || isModuleList(model, path);
  return everywhere && (isCommonplace(model, c) || !isSuspectClass(model, c));
}

/** Classes of the language itself: scattered over the heap they name no cause, piled up in one place they do. */
export function isCommonplace(model: HeapModel, c: number): boolean {
  return /^(\(|\{|system \/|(Array|Map|Set|Promise|Object|Uint8Array|Buffer|ArrayBuffer|Error|Date)$)/.test(
    model.classes.names[c],
  );
}

/** Instances of a class with no other instance, and no suspect (`below`), above them; largest first. */
function topmost(model: HeapModel, c: number, below: Uint8Array): number[] {
  const { dominator, retainedSize } = model.dominators!;
  const { ofNode } = model.classes;
  const { nodeCount, root, selfSize } = model.graph;
  const nodes: number[] = [];
  for (let v = 0; v < nodeCount; v++) {
    if (ofNode[v] !== c || selfSize[v] === 0 || below[v] === 1) continue;
    // A list of a million is climbed a little only: an instance far below another is rare, and only counts one too many.
    let inside = false;
    for (let w = dominator[v], steps = 0; w !== root && steps < 64 && !inside; w = dominator[w], steps++) {
      inside = ofNode[w] === c;
    }
    if (!inside) nodes.push(v);
  }
  return nodes.sort((a, b) => retainedSize[b] - retainedSize[a]);
}

/** What goes with some nodes, and they themselves. */
function dominatedBy(model: HeapModel, nodes: Iterable<number>): Uint8Array {
  const { firstChild, child } = model.dominators!;
  const below = new Uint8Array(model.graph.nodeCount);
  const todo = [...nodes];
  while (todo.length > 0) {
    const v = todo.pop()!;
    below[v] = 1;
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) todo.push(child[k]);
  }
  return below;
}

/** Where the shortest paths to a group's instances part: followed from the root while one branch leads to most of them. */
export function commonHolder(
  model: HeapModel,
  instances: readonly number[],
): { node: number; path: PathStep[] } {
  const stride = Math.max(1, Math.floor(instances.length / SAMPLES));
  const paths: Uint32Array[] = [];
  for (let i = 0; i < instances.length && paths.length < SAMPLES; i += stride) {
    const path = nodesOfPath(model, instances[i]);
    if (path.length > 0) paths.push(path);
  }
  const stepsOf = (path: Uint32Array) => shortestPath(model, path[path.length - 1]);
  let alike = paths;
  // Of how many a branch must lead to most: all, and past a fork in the engine's own ground those that went one way.
  let of = paths.length;
  let depth = 0;
  for (;;) {
    const next = new Map<number, Uint32Array[]>();
    for (const path of alike) {
      // An instance itself is no branch.
      if (depth + 2 >= path.length) continue;
      const branch = next.get(path[depth + 1]);
      if (branch) branch.push(path);
      else next.set(path[depth + 1], [path]);
    }
    let best: Uint32Array[] = [];
    for (const branch of next.values()) if (branch.length > best.length) best = branch;
    if (best.length === 0) break;
    if (best.length < of * SAME_BRANCH) {
      // What two of the program's places hold forks before it comes to either: one of them is named, rather than none.
      const inside = !isEnginePath(model, stepsOf(alike[0]).slice(0, depth + 1));
      if (inside || best.length < Math.max(2, paths.length * LEAST_BRANCH)) break;
      of = best.length;
    }
    alike = best;
    depth++;
  }
  const path = alike.length === 0 ? [] : stepsOf(alike[0]).slice(0, depth + 1);
  if (path.length === 0) return { node: model.graph.root, path };
  // A table or elements array is its owner's.
  while (depth > 0 && isCarrier(model, path[depth].node)) depth--;
  const cut = path.slice(0, depth + 1);
  cut[depth] = { node: cut[depth].node, edge: -1 };
  return { node: cut[depth].node, path: cut };
}
