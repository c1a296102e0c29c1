interface Entry<T> {
  key: readonly unknown[];
  value: T;
}

/** The last few results for each owner, by all that they were made of: what a screen has just shown is asked for again. Goes with its owner. */
export class Kept<T> {
  private readonly most: number;
  private readonly byOwner = new WeakMap<object, Entry<T>[]>();

  /** @param most results for one owner. */
  constructor(most: number) {
    this.most = most;
  }

  /** What was made of this key, compared part by part, or what `make` makes of it now. */
  get(owner: object, key: readonly unknown[], make: () => T): T {
    let entries = this.byOwner.get(owner);
    if (!entries) this.byOwner.set(owner, (entries = []));
    const at = entries.findIndex((entry) => isSame(entry.key, key));
    const entry = at < 0 ? { key, value: make() } : entries.splice(at, 1)[0];
    entries.unshift(entry);
    if (entries.length > this.most) entries.pop();
    return entry.value;
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((part, i) => part === b[i]);
