/** Small recency map. Re-inserting a key on read keeps the Map in order of use. */
export class Lru<K, V> {
  readonly #max: number;
  readonly #items = new Map<K, V>();
  constructor(max: number) {
    this.#max = max;
  }
  get(key: K): V | undefined {
    const hit = this.#items.get(key);
    if (hit !== undefined) {
      this.#items.delete(key);
      this.#items.set(key, hit);
    }
    return hit;
  }
  set(key: K, value: V): V {
    if (this.#items.size >= this.#max) {
      const oldest = this.#items.keys().next().value as K;
      this.#items.delete(oldest);
    }
    this.#items.set(key, value);
    return value;
  }
  get size() {
    return this.#items.size;
  }
}
