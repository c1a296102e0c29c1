export interface Entry<T> {
  cost: number;
  order: number;
  value: T;
}

/** Open set of a best-first search. Ties leave in the order they came in. */
export class Frontier<T> {
  #entries: Entry<T>[] = [];
  #counter = 0;

  get size(): number {
    return this.#entries.length;
  }

  add(value: T, cost: number): void {
    this.#entries.push({ cost, order: this.#counter++, value });
    this.#entries.sort((a, b) => b.cost - a.cost || b.order - a.order);
  }

  take(): Entry<T> | undefined {
    return this.#entries.pop();
  }
}
