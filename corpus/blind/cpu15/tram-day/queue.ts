export interface Timed {
  readonly at: number;
  readonly order: number;
}

/** Binary heap by time, then by order of entry. */
export class Agenda<T extends Timed> implements Iterable<T> {
  #heap: T[] = [];

  #before(a: T, b: T): boolean {
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  push(item: T): void {
    const h = this.#heap;
    let i = h.push(item) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!this.#before(item, h[up]!)) break;
      h[i] = h[up]!;
      i = up;
    }
    h[i] = item;
  }

  shift(): T | undefined {
    const h = this.#heap;
    const first = h[0];
    const last = h.pop();
    if (h.length === 0 || last === undefined) return first;
    let i = 0;
    for (;;) {
      let kid = 2 * i + 1;
      if (kid >= h.length) break;
      if (kid + 1 < h.length && this.#before(h[kid + 1]!, h[kid]!)) kid++;
      if (!this.#before(h[kid]!, last)) break;
      h[i] = h[kid]!;
      i = kid;
    }
    h[i] = last;
    return first;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let item = this.shift(); item; item = this.shift()) yield item;
  }
}
