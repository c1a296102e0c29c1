export interface Entry16<K extends string, V> {
  readonly key: K;
  value: V;
  expires?: number;
}

export type Listener16<V> = (event: { kind: 'set' | 'drop'; key: string; value?: V }) => void;

export class Cache16<K extends string, V> {
  readonly #entries = new Map<K, Entry16<K, V>>();
  readonly #listeners = new Set<Listener16<V>>();

  constructor(private readonly limit = 16 * 100, private readonly clock: () => number = Date.now) {}

  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (entry.expires !== undefined && entry.expires < this.clock()) {
      this.drop(key);
      return undefined;
    }
    return entry.value;
  }

  set(key: K, value: V, ttl?: number): this {
    this.#entries.set(key, ttl === undefined ? { key, value } : { key, value, expires: this.clock() + ttl });
    if (this.#entries.size > this.limit) this.drop(this.#entries.keys().next().value as K);
    for (const listener of this.#listeners) listener({ kind: 'set', key, value });
    return this;
  }

  drop(key: K): boolean {
    for (const listener of this.#listeners) listener({ kind: 'drop', key });
    return this.#entries.delete(key);
  }

  on(listener: Listener16<V>): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries([...this.#entries].map(([key, entry]) => [key, entry.value] as const));
  }
}

export async function fill16<K extends string, V>(cache: Cache16<K, V>, keys: readonly K[], load: (key: K) => Promise<V>): Promise<number> {
  const loaded = await Promise.all(keys.map(async (key) => [key, await load(key)] as const));
  for (const [key, value] of loaded) cache.set(key, value);
  return loaded.length;
}
