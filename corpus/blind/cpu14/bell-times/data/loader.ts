export interface Loader<K, V> {
  load(key: K): Promise<V>;
}

/** Gathers the keys of one turn of the loop and asks for them together. */
export function createLoader<K, V>(batch: (keys: readonly K[]) => Promise<V[]>): Loader<K, V> {
  const known = new Map<K, Promise<V>>();
  let pending: { key: K; resolve: (v: V) => void; reject: (e: unknown) => void }[] = [];

  const flush = async () => {
    const now = pending;
    pending = [];
    try {
      const values = await batch(now.map((p) => p.key));
      now.forEach((p, i) => p.resolve(values[i]));
    } catch (err) {
      for (const p of now) p.reject(err);
    }
  };

  return {
    load(key) {
      let promise = known.get(key);
      if (!promise) {
        promise = new Promise((resolve, reject) => {
          if (pending.push({ key, resolve, reject }) === 1) process.nextTick(flush);
        });
        known.set(key, promise);
      }
      return promise;
    },
  };
}
