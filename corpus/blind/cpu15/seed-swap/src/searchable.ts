type Constructor<T> = new (...args: any[]) => T;

/** Small queries for anything that can be walked through. */
export function Searchable<T, B extends Constructor<Iterable<T>>>(Base: B) {
  return class extends Base {
    first(test: (item: T) => boolean): T | undefined {
      for (const item of this) if (test(item)) return item;
      return undefined;
    }

    count(test: (item: T) => boolean): number {
      let n = 0;
      for (const item of this) if (test(item)) n++;
      return n;
    }

    *matching(test: (item: T) => boolean, limit = Infinity): Generator<T> {
      for (const item of this) {
        if (!test(item)) continue;
        yield item;
        if (--limit <= 0) return;
      }
    }
  };
}
