import { ARRAY, CODE, HIDDEN, OBJECT_SHAPE, SYNTHETIC } from './kinds.ts';
import type { HeapModel } from './model.ts';

/** What piles up below an object: the class that makes most of its retained size, seen through tables and elements. */
export interface Contents {
  /** -1 where nothing but tables and engine parts is held. */
  classIndex: number;
  count: number;
  retainedSize: number;
  /** One of them, the largest. */
  sample: number;
  /** All objects directly held, of whatever class. */
  held: number;
}

/** Nodes that only carry others: a Map's table, an array's elements, a property backing store. */
export function isCarrier(model: HeapModel, node: number): boolean {
  const type = model.graph.nodeType[node];
  return type === ARRAY || type === HIDDEN || type === SYNTHETIC;
}

/** Engine parts that are never "what piles up". */
function isEngine(model: HeapModel, node: number): boolean {
  const type = model.graph.nodeType[node];
  return type === CODE || type === OBJECT_SHAPE || type === HIDDEN;
}

/** Looks at the objects directly dominated by `node`, through carriers and past `skip`, and picks the class that weighs most. */
export function contentsOf(model: HeapModel, node: number, skip: readonly number[] = []): Contents {
  const { firstChild, child, retainedSize } = model.dominators!;
  const { ofNode } = model.classes;
  const byClass = new Map<number, Contents>();
  const todo = [node];
  let held = 0;
  while (todo.length > 0) {
    const v = todo.pop()!;
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) {
      const w = child[k];
      if (skip.includes(w)) continue;
      if (isCarrier(model, w)) {
        todo.push(w);
        continue;
      }
      if (isEngine(model, w)) continue;
      held++;
      const c = ofNode[w];
      const entry = byClass.get(c);
      if (!entry)
        byClass.set(c, { classIndex: c, count: 1, retainedSize: retainedSize[w], sample: w, held: 0 });
      else {
        entry.count++;
        entry.retainedSize += retainedSize[w];
        if (retainedSize[w] > retainedSize[entry.sample]) entry.sample = w;
      }
    }
  }
  let best: Contents = { classIndex: -1, count: 0, retainedSize: 0, sample: -1, held };
  for (const entry of byClass.values()) if (entry.retainedSize > best.retainedSize) best = { ...entry, held };
  return best;
}
