import type { Entity } from '../domain.ts';

export type Compare<T> = (a: T, b: T) => number;

/** What a repository keeps beside its primary map, so that ranges come out in order. */
export interface View<T extends Entity> {
  put(item: T): void;
  drop(item: T): void;
  from(probe: T): IterableIterator<T>;
  readonly size: number;
}

export const byThen =
  <T>(...rules: Compare<T>[]): Compare<T> =>
  (a, b) => {
    for (const rule of rules) {
      const order = rule(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };

export const ascending =
  <T>(pick: (item: T) => number | string): Compare<T> =>
  (a, b) => {
    const x = pick(a);
    const y = pick(b);
    return x < y ? -1 : x > y ? 1 : 0;
  };

export class OrderedView<T extends Entity> implements View<T> {
  readonly #items: T[] = [];
  readonly #compare: Compare<T>;

  constructor(compare: Compare<T>) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#items.length;
  }

  put(item: T): void {
    const at = this.#lowerBound(item);
    if (this.#items[at]?.id === item.id) {
      this.#items[at] = item;
      return;
    }
    this.#items.push(item);
    this.#items.sort(this.#compare);
  }

  drop(item: T): void {
    const at = this.#lowerBound(item);
    if (this.#items[at]?.id === item.id) this.#items.splice(at, 1);
  }

  *from(probe: T): IterableIterator<T> {
    for (let i = this.#lowerBound(probe); i < this.#items.length; i++) yield this.#items[i]!;
  }

  #lowerBound(probe: T): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#items[middle]!, probe) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
