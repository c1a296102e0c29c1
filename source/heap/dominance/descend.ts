import { CLOSURE, CODE } from '../graph/kinds.ts';
import { stringAt } from '../graph/strings.ts';
import { isContext } from '../holdings/contexts.ts';
import { isModuleScope } from '../holdings/modules.ts';
import type { HeapModel } from '../model.ts';
import { isCarrier } from '../suspects/contents.ts';

/** An object is explained by its largest child while that keeps this share of it. */
const SAME_CAUSE = 0.7;
/** Same-class links in a row that make a list. */
export const LIST = 64;
/** Steps from one link to the next: what lies between is the scope, closure or reaction that joins them. */
const APART = 4;
/** Of links that hold many things each, such as the blocks of a queue, so few make a list. */
const BLOCKS = 4;

/** A class met again and again on the way down. */
interface Run {
  classIndex: number;
  links: number;
  head: number;
  /** Step of the last. */
  at: number;
}

interface Descent {
  /** Nodes on the way down, the accumulation point last; of a list only its beginning. */
  walked: number[];
  /** Links of the longest list on the way, the first of them, and the class that they are of. */
  links: number;
  head: number;
}

/** Follows the largest child while it explains its parent. A class that comes again every few steps on the way is a linked list. */
export function descend(model: HeapModel, start: number): Descent {
  const { firstChild, child, retainedSize } = model.dominators!;
  const { ofNode } = model.classes;
  const runs = new Map<number, Run>();
  const longest = new Map<number, Run>();
  const walked = [start];
  let step = 0;
  let point = start;
  for (;;) {
    // A module's scope is no link of a chain of scopes.
    if (!isCarrier(model, point) && !(isContext(model, point) && isModuleScope(model.graph, point))) {
      const c = ofNode[point];
      const run = runs.get(c);
      if (run && step - run.at <= APART) {
        run.links++;
        run.at = step;
      } else runs.set(c, { classIndex: c, links: 1, head: point, at: step });
      const now = runs.get(c)!;
      if (now.links > (longest.get(c)?.links ?? 0)) longest.set(c, now);
      step++;
    }
    if (firstChild[point] === firstChild[point + 1]) break;
    const next = child[firstChild[point]];
    if (retainedSize[next] < retainedSize[point] * SAME_CAUSE && !isMostOf(model, next, point)) break;
    point = next;
    // A list is a cause by itself: what hangs along it is not looked at.
    if (walked.length <= LIST) walked.push(next);
    else walked[LIST] = next;
  }
  const best = bestOf(model, [...longest.values()]);
  // The last few links do not explain the ones before them, and are links all the same.
  const isLast = best.links > 1 && step - 1 - best.at <= APART;
  return { walked, links: best.links + (isLast ? linksBelow(model, point, best.head) : 0), head: best.head };
}

/** Whether a child is what a function keeps, apart from its code. */
function isMostOf(model: HeapModel, next: number, parent: number): boolean {
  const { firstChild, child, retainedSize } = model.dominators!;
  const { nodeType } = model.graph;
  if (nodeType[parent] !== CLOSURE || nodeType[next] === CODE) return false;
  let data = retainedSize[parent];
  for (let k = firstChild[parent]; k < firstChild[parent + 1]; k++)
    if (nodeType[child[k]] === CODE) data -= retainedSize[child[k]];
  return retainedSize[next] >= data * SAME_CAUSE;
}

/** Links of a list that follow a node; the last is mostly held by the list's owner as well. */
function linksBelow(model: HeapModel, node: number, head: number): number {
  const { firstChild, child, dominator } = model.dominators!;
  const { ofNode } = model.classes;
  const { firstEdge, edgeTarget } = model.graph;
  const c = ofNode[head];
  let links = 0;
  for (let v = node; ; ) {
    const children = child.subarray(firstChild[v], firstChild[v + 1]);
    const next = children.find((w) => ofNode[w] === c) ?? children.find((w) => hasChildOf(model, w, c));
    if (next === undefined) {
      const isEnd = (w: number) => ofNode[w] === c && w !== head && dominator[w] === dominator[head];
      return links + Number(edgeTarget.subarray(firstEdge[v], firstEdge[v + 1]).some(isEnd));
    }
    if (ofNode[next] === c) links++;
    v = next;
  }
}

function hasChildOf(model: HeapModel, node: number, c: number): boolean {
  const { firstChild, child } = model.dominators!;
  for (let k = firstChild[node]; k < firstChild[node + 1]; k++)
    if (model.classes.ofNode[child[k]] === c) return true;
  return false;
}

/** Of the classes that alternate in one list, the one that a person has made. */
function bestOf(model: HeapModel, runs: Run[]): Run {
  const most = runs.reduce((links, run) => Math.max(links, run.links), 0);
  const alike = runs.filter(({ links }) => links >= most * 0.9 - 1);
  const isFunction = ({ head }: Run) => model.graph.nodeType[head] === CLOSURE;
  return alike.find(({ head }) => !joins(model, head)) ?? alike.find(isFunction) ?? alike[0] ?? { ...NONE };
}

const NONE: Run = { classIndex: -1, links: 0, head: -1, at: 0 };

/** Whether a node only joins the links of a list. */
function joins({ graph }: HeapModel, node: number): boolean {
  return graph.nodeType[node] === CLOSURE || /^system \//.test(stringAt(graph.strings, graph.nodeName[node]));
}

/**
 * A list whose few links hold many things each: the links at the end of the way down, first to last, where what they lose from one to the next is what
 * they hold. Null where the way ends in something else.
 */
export function blocksOf(model: HeapModel, walked: readonly number[]): number[] | null {
  const { retainedSize, firstChild, child } = model.dominators!;
  const { ofNode } = model.classes;
  const met = walked.filter((node) => !isCarrier(model, node));
  const last = met.at(-1);
  if (last === undefined) return null;
  const from = met.findLastIndex((node) => ofNode[node] !== ofNode[last]) + 1;
  const links = met.slice(from);
  if (links.length < BLOCKS || from === 0) return null;
  if (retainedSize[last] >= retainedSize[links[0]] / 2) return null;
  // The last few lose too much each for the way down to go on.
  for (let at = last; firstChild[at] < firstChild[at + 1] && links.length < LIST; links.push(at)) {
    at = child[firstChild[at]];
    if (ofNode[at] !== ofNode[last]) break;
  }
  return links;
}
