import type { HeapModel } from '../model.ts';
import { heldAs, pathText, shortestPath } from '../retainers/paths.ts';
import { isCarrier } from './contents.ts';
import { holdsEverything } from './engine-parts.ts';

// Places that are alike: `.history` of each Device in one Map.

/** `[412]`, `["/users"]` and `{WeakMap[Object @7]}` are whose it is, not what it is. */
export const anyIndex = (word: string): string =>
  /^\[(\d+|"(?!<symbol ).*")\]$/s.test(word) ? '[…]' : word.replace(/^\{WeakMap\[.*\]\}$/s, '{WeakMap[…]}');

/** The nearest dominator that is no table, elements array or the like. */
export function above(model: HeapModel, node: number): number {
  const { dominator } = model.dominators!;
  let v = dominator[node];
  while (v !== model.graph.root && isCarrier(model, v) && !holdsEverything(model, v)) v = dominator[v];
  return v;
}

/** Objects that nothing in particular holds whose way from the root is told in words; beyond, their class must do. */
const MOST_WAYS = 5000;

/** Numbers for places: equal where objects of the same classes hold each other under the same names. */
export class Patterns {
  private readonly known = new Map<number, number>();
  private readonly numbers = new Map<string, number>();
  private ways = 0;
  private readonly model: HeapModel;

  constructor(model: HeapModel) {
    this.model = model;
  }

  of(node: number): number {
    const { model, known } = this;
    const { ofNode } = model.classes;
    const passed: number[] = [];
    let at = node;
    while (!known.has(at) && !holdsEverything(model, at)) {
      passed.push(at);
      at = above(model, at);
    }
    let number = known.get(at) ?? -1;
    for (const v of passed.reverse()) {
      const over = above(model, v);
      const name = anyIndex(heldAs(model, v));
      // A list, however long, is one place.
      const linked = number !== -1 && ofNode[over] === ofNode[v];
      if (!linked) number = this.numberOf(`${number === -1 ? this.wayTo(v) : number},${name},${ofNode[v]}`);
      known.set(v, number);
    }
    return number;
  }

  private wayTo(node: number): string {
    if (++this.ways > MOST_WAYS) return '';
    return pathText(this.model.graph, shortestPath(this.model, node)).map(anyIndex).join('\n');
  }

  private numberOf(key: string): number {
    const number = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, number);
    return number;
  }
}
