import { classRetained } from './classes.ts';
import { type Contents, contentsOf, isCarrier } from './contents.ts';
import { isEnginePath, isOpen, isOwn } from './ground.ts';
import type { HeapModel, PathStep } from './model.ts';
import { shortestPath } from './paths.ts';

/** An accumulation point, or a class of objects that together weigh much without one of them holding the others. */
export interface Suspect {
  /** `single`: freeing `node` frees it all. `group`: many topmost instances of a class, held by `node`. `chain`: a linked list. */
  kind: 'single' | 'group' | 'chain';
  node: number;
  retainedSize: number;
  /** Of the heap. */
  share: number;
  contents: Contents;
  path: PathStep[];
  /** Links in a chain. */
  links: number;
}

/** A single object or class is suspected from this share of the heap on. */
const SUSPICIOUS = 0.1;
/** An object is explained by its largest child while that keeps this share of it. */
const SAME_CAUSE = 0.7;
/** A branch is followed towards a group's holder while it leads to this share of the instances looked at. */
const SAME_BRANCH = 0.8;
/** So many of one class in one place are a pile. */
const PILE = 100;
/** Beyond a fork in the engine's own ground a branch is followed with this share of the instances or more. */
const LEAST_BRANCH = 0.3;
/** Same-class links in a row that make a list. */
const LIST = 64;
/** Instances of a group whose paths are looked at. */
const SAMPLES = 256;

/**
 * Finds what weighs too much, largest first. Eclipse MAT's method: from the top of the dominator tree down, an object above
 * the threshold is followed into its largest child until that no longer explains it; what is left over is judged by class.
 */
export function findSuspects(model: HeapModel, threshold = SUSPICIOUS): Suspect[] {
  const total = model.totals.size;
  const least = total * threshold;
  const found: Suspect[] = [];
  const { retainedSize } = model.dominators!;
  const todo = [model.graph.root];
  const taken = new Set<number>();
  while (todo.length > 0) {
    const v = todo.pop()!;
    if (isOpen(model, v) || manyBig(model, v, least)) {
      todo.push(...bigChildren(model, v, least));
      continue;
    }
    if (isOwn(model, v)) continue;
    const { walked, links, head } = descend(model, v);
    const point = walked[walked.length - 1];
    if (links < LIST && (isOpen(model, point) || manyBig(model, point, least))) {
      todo.push(point);
      continue;
    }
    const add = (at: number, size: number, contents: Contents) => {
      const node = links >= LIST ? head : holderOf(model, at);
      const path = shortestPath(model, node);
      if (isOwn(model, node) || isEnginePath(model, path)) return;
      taken.add(node);
      const kind = links >= LIST ? 'chain' : 'single';
      found.push({ kind, node, retainedSize: size, share: size / total, contents, path, links });
    };
    if (links >= LIST) {
      add(head, retainedSize[head], contentsOf(model, head));
      continue;
    }
    // A pile may have something large hanging from it that is a cause of its own: what its listeners close over, say.
    let beside = false;
    for (const at of walked) {
      const children = bigChildren(model, at, least);
      const rest = retainedSize[at] - children.reduce((sum, w) => sum + retainedSize[w], 0);
      if (children.length === 0 || rest < least) continue;
      const contents = contentsOf(model, at, children);
      if (contents.count < PILE || contents.retainedSize < rest / 2) continue;
      add(at, rest, contents);
      todo.push(...children.filter((w) => !walked.includes(w)));
      if (at === point) beside = true;
    }
    if (!beside) {
      const node = holderOf(model, point);
      add(point, retainedSize[node], contentsOf(model, node));
    }
  }
  found.push(...findGroups(model, taken, least));
  return found.sort((a, b) => b.retainedSize - a.retainedSize);
}

function manyBig(model: HeapModel, node: number, least: number): boolean {
  const { retainedSize } = model.dominators!;
  const children = bigChildren(model, node, least);
  const sum = children.reduce((bytes, w) => bytes + retainedSize[w], 0);
  return children.length > 1 && sum >= retainedSize[node] / 2;
}

/** What a node dominates that would be a suspect by its size, largest first. */
function bigChildren(model: HeapModel, node: number, least: number): number[] {
  const { firstChild, child, retainedSize } = model.dominators!;
  const big: number[] = [];
  for (let k = firstChild[node]; k < firstChild[node + 1] && retainedSize[child[k]] >= least; k++)
    big.push(child[k]);
  return big;
}

/** Follows the largest child while it explains its parent. A long run of one class on the way is a linked list. */
function descend(model: HeapModel, start: number) {
  const { firstChild, child, retainedSize } = model.dominators!;
  const { ofNode } = model.classes;
  let point = start;
  let head = start;
  // Seen last: a list may alternate between two classes, such as a promise and its reaction.
  let runClass = ofNode[start];
  let links = 1;
  let longest = { links: 0, head: start };
  const walked = [start];
  for (;;) {
    if (firstChild[point] === firstChild[point + 1]) break;
    const next = child[firstChild[point]];
    const explains = retainedSize[next] >= retainedSize[point] * SAME_CAUSE;
    if (!explains) break;
    point = next;
    // A list is a cause by itself: what hangs along it is not looked at.
    if (walked.length <= LIST) walked.push(next);
    else walked[LIST] = next;
    if (isCarrier(model, next)) continue;
    if (ofNode[next] === runClass) links++;
    else if (links < LIST) {
      const other = child[firstChild[next]];
      if (firstChild[next] < firstChild[next + 1] && ofNode[other] === runClass) continue;
      runClass = ofNode[next];
      head = next;
      links = 1;
    }
    if (links > longest.links) longest = { links, head };
  }
  return { walked, links: longest.links, head: longest.head };
}

/** A table or elements array is its owner's: the object a person knows is the nearest dominator that is no carrier. */
function holderOf(model: HeapModel, node: number): number {
  const { dominator } = model.dominators!;
  let v = node;
  while (isCarrier(model, v) && v !== model.graph.root && !isOpen(model, dominator[v])) v = dominator[v];
  return v;
}

/** Classes whose topmost instances, outside the suspects found so far, sum above the threshold. */
function findGroups(model: HeapModel, taken: Set<number>, least: number): Suspect[] {
  const { classes, graph, totals } = model;
  const tree = model.dominators!;
  const retained = classRetained(graph, classes, tree, { skip: taken });
  for (const node of taken) discount(model, node, retained);
  const found: Suspect[] = [];
  // A class of the program's own says more than the arrays in it, which may weigh a little more.
  const weight = (c: number) => retained[c] * (isCommonplace(model, c) ? 0.5 : 1);
  const order = Array.from({ length: classes.count }, (_, c) => c)
    .filter((c) => retained[c] >= least)
    .sort((a, b) => weight(b) - weight(a));
  for (const c of order) {
    if (found.length === 3) break;
    if (!isSuspectClass(model, c)) continue;
    const instances = topmost(model, c, taken);
    if (instances.length < 2) continue;
    const { node, path } = commonHolder(model, instances);
    if (isEnginePath(model, path) || (isOpen(model, node) && isCommonplace(model, c))) continue;
    if (found.some((other) => other.node === node)) continue;
    found.push({
      kind: 'group',
      node,
      retainedSize: retained[c],
      share: retained[c] / totals.size,
      contents: {
        classIndex: c,
        count: instances.length,
        retainedSize: retained[c],
        sample: instances[0],
        held: instances.length,
      },
      path,
      links: 0,
    });
  }
  return found;
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
function isSuspectClass(model: HeapModel, c: number): boolean {
  const { classes } = model;
  if (classes.internal[c] === 1) return false;
  return (
    !/^\((?!concatenated string\)|string\)$)/.test(classes.names[c]) &&
    !/^(Function|Object|global|Window|ModuleWrap|ModuleJob|BuiltinModule|Module$)/.test(classes.names[c])
  );
}

/** Classes of the language itself: scattered over the heap they name no cause, piled up in one place they do. */
function isCommonplace(model: HeapModel, c: number): boolean {
  return /^(\(|\{|system \/|(Array|Map|Set|Promise|Object|Uint8Array|Buffer|ArrayBuffer|Error|Date)$)/.test(
    model.classes.names[c],
  );
}

/** Instances of a class with no other instance, and no suspect, above them; largest first. */
function topmost(model: HeapModel, c: number, taken: Set<number>): number[] {
  const { dominator, retainedSize } = model.dominators!;
  const { ofNode } = model.classes;
  const { nodeCount, root, selfSize } = model.graph;
  const nodes: number[] = [];
  for (let v = 0; v < nodeCount; v++) {
    if (ofNode[v] !== c || selfSize[v] === 0) continue;
    // A list of a million is climbed a little only: an instance far below another is rare, and only counts one too many.
    let inside = false;
    for (let w = dominator[v], steps = 0; w !== root && steps < 64 && !inside; w = dominator[w], steps++) {
      inside = ofNode[w] === c || taken.has(w);
    }
    if (!inside) nodes.push(v);
  }
  return nodes.sort((a, b) => retainedSize[b] - retainedSize[a]);
}

/** Where the shortest paths to a group's instances part: followed from the root while one branch leads to most of them. */
export function commonHolder(
  model: HeapModel,
  instances: readonly number[],
): { node: number; path: PathStep[] } {
  const stride = Math.max(1, Math.floor(instances.length / SAMPLES));
  const paths: PathStep[][] = [];
  for (let i = 0; i < instances.length && paths.length < SAMPLES; i += stride) {
    const path = shortestPath(model, instances[i]);
    if (path.length > 0) paths.push(path);
  }
  let alike = paths;
  // Of how many a branch must lead to most: all, and past a fork in the engine's own ground those that went one way.
  let of = paths.length;
  let depth = 0;
  for (;;) {
    const next = new Map<number, PathStep[][]>();
    for (const path of alike) {
      const step = path[depth + 1];
      if (!step || step.edge === -1) continue;
      const branch = next.get(step.node);
      if (branch) branch.push(path);
      else next.set(step.node, [path]);
    }
    let best: PathStep[][] = [];
    for (const branch of next.values()) if (branch.length > best.length) best = branch;
    if (best.length === 0) break;
    if (best.length < of * SAME_BRANCH) {
      // What two of the program's places hold forks before it comes to either: one of them is named, rather than none.
      const inside = !isEnginePath(model, alike[0].slice(0, depth + 1));
      if (inside || best.length < Math.max(2, paths.length * LEAST_BRANCH)) break;
      of = best.length;
    }
    alike = best;
    depth++;
  }
  const path = alike[0]?.slice(0, depth + 1) ?? [];
  if (path.length === 0) return { node: model.graph.root, path };
  // A table or elements array is its owner's.
  while (depth > 0 && isCarrier(model, path[depth].node)) depth--;
  const cut = path.slice(0, depth + 1);
  cut[depth] = { node: cut[depth].node, edge: -1 };
  return { node: cut[depth].node, path: cut };
}
