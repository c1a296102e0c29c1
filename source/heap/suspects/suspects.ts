import { blocksOf, descend, LIST } from '../dominance/descend.ts';
import { isContext } from '../holdings/contexts.ts';
import type { HeapModel } from '../model.ts';
import { shortestPath } from '../retainers/paths.ts';
import {
  type Contents,
  collectionOf,
  contentsOf,
  contentsOfAll,
  countOf,
  isCarrier,
  isCollection,
} from './contents.ts';
import { holdsEverything, isEnginePart, isEnginePath, isProgramCode } from './engine-parts.ts';
import { findGroups } from './groups.ts';
import type { Suspect } from './suspect.ts';

/** A single object or class is suspected from this share of the heap on. */
const SUSPICIOUS = 0.1;
/** So many of one class in one place are a pile. */
const PILE = 100;

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
    if (holdsEverything(model, v) || manyBig(model, v, least)) {
      todo.push(...bigChildren(model, v, least));
      continue;
    }
    if (isEnginePart(model, v)) continue;
    const { walked, links, head } = descend(model, v);
    const point = walked[walked.length - 1];
    if (links < LIST && (holdsEverything(model, point) || manyBig(model, point, least))) {
      todo.push(point);
      continue;
    }
    const add = (at: number, size: number, contents: Contents) => {
      const holder = links >= LIST ? head : holderOf(model, at);
      const node = links >= LIST ? head : collectionOf(model, holder, contents);
      const path = shortestPath(model, node);
      if (isEnginePart(model, holder) || isEnginePath(model, path) || isProgramCode(model, [holder])) return;
      taken.add(holder);
      const kind = links >= LIST ? 'chain' : 'single';
      const own = { ...contents, count: countOf(model, node, contents) };
      found.push({ kind, node, retainedSize: size, share: size / total, contents: own, path, links });
    };
    if (links >= LIST) {
      add(head, retainedSize[head], contentsOf(model, head));
      continue;
    }
    const blocks = blocksOf(model, walked);
    if (blocks) {
      const holder = holderOf(model, model.dominators!.dominator[blocks[0]]);
      if (!holdsEverything(model, holder) && !isContext(model, holder)) {
        add(holder, retainedSize[holder], contentsOfAll(model, blocks, blocks));
        continue;
      }
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
  return children.length > 1 && sum >= retainedSize[node] / 2 && !areParts(model, node, children);
}

/** Whether what a collection holds are parts of one pile, such as a Map of arrays that all hold the same: then none of them is the cause. */
function areParts(model: HeapModel, node: number, children: readonly number[]): boolean {
  const { ofNode } = model.classes;
  if (!isCollection(model, holderOf(model, node))) return false;
  const [first, ...others] = children;
  const of = contentsOf(model, first).classIndex;
  return others.every((w) => ofNode[w] === ofNode[first] && contentsOf(model, w).classIndex === of);
}

/** What a node dominates that would be a suspect by its size, largest first. */
function bigChildren(model: HeapModel, node: number, least: number): number[] {
  const { firstChild, child, retainedSize } = model.dominators!;
  const big: number[] = [];
  for (let k = firstChild[node]; k < firstChild[node + 1] && retainedSize[child[k]] >= least; k++)
    big.push(child[k]);
  return big;
}

/** A table or elements array is its owner's: the object a person knows is the nearest dominator that is no carrier. */
function holderOf(model: HeapModel, node: number): number {
  const { dominator } = model.dominators!;
  let v = node;
  while (isCarrier(model, v) && v !== model.graph.root && !holdsEverything(model, dominator[v]))
    v = dominator[v];
  return v;
}
