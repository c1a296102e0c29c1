type Link<V> = { key: string; value: V; prev: Link<V> | null; next: Link<V> | null };

/** Keeps the `size` entries used last. */
export class Recent<V> {
  #links = new Map<string, Link<V>>();
  #head: Link<V> | null = null;
  #tail: Link<V> | null = null;
  #size: number;
  hits = 0;
  misses = 0;

  constructor(size: number) {
    this.#size = size;
  }

  get length(): number {
    return this.#links.size;
  }

  get(key: string, make: (key: string) => V): V {
    const link = this.#links.get(key);
    if (link) {
      this.hits++;
      this.#unlink(link);
      this.#push(link);
      return link.value;
    }
    this.misses++;
    const fresh: Link<V> = { key, value: make(key), prev: null, next: null };
    this.#links.set(key, fresh);
    this.#push(fresh);
    if (this.#links.size > this.#size && this.#tail) {
      const old = this.#tail;
      this.#unlink(old);
      this.#links.delete(old.key);
    }
    return fresh.value;
  }

  #push(link: Link<V>): void {
    link.next = this.#head;
    if (this.#head) this.#head.prev = link;
    this.#head = link;
    this.#tail ??= link;
  }

  #unlink(link: Link<V>): void {
    if (link.prev) link.prev.next = link.next;
    else this.#head = link.next;
    if (link.next) link.next.prev = link.prev;
    else this.#tail = link.prev;
    link.prev = link.next = null;
  }
}
