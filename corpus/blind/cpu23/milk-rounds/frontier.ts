export interface Ranked { rank: number }

/** What is still to be visited, nearest first. */
export abstract class Frontier<T extends Ranked> {
  abstract add(entry: T): void;
  abstract take(): T | undefined;
  abstract readonly empty: boolean;

  *drain(): Generator<T> {
    while (!this.empty) yield this.take()!;
  }
}

export class NearestFirst<T extends Ranked> extends Frontier<T> {
  #entries: T[] = [];

  get empty(): boolean { return this.#entries.length === 0; }

  add(entry: T): void {
    this.#entries.push(entry);
    this.#entries.sort((a, b) => b.rank - a.rank);
  }

  take(): T | undefined {
    return this.#entries.pop();
  }
}
