export class ThumbCache {
  constructor(maxBytes) {
    this.maxBytes = maxBytes;
    this.retained = new Map();
    this.bytes = 0;
    this.evicted = 0;
  }

  get(key) {
    const entry = this.retained.get(key);
    if (!entry) return undefined;
    this.retained.delete(key);
    this.retained.set(key, entry);
    return entry;
  }

  put(key, thumb) {
    const old = this.retained.get(key);
    if (old) this.#drop(key, old);
    this.retained.set(key, thumb);
    this.bytes += thumb.pixels.length;
    for (const [oldest, entry] of this.retained) {
      if (this.bytes <= this.maxBytes) break;
      this.#drop(oldest, entry);
      this.evicted += 1;
    }
  }

  #drop(key, entry) {
    this.retained.delete(key);
    this.bytes -= entry.pixels.length;
  }
}
