/** A four-way heap of node numbers by a key, each node at most once; keys only go down. */
export class NodeHeap {
  readonly #nodes: Int32Array;
  readonly #keys: Float64Array;
  readonly #place: Int32Array;
  #size = 0;

  constructor(capacity: number) {
    this.#nodes = new Int32Array(capacity);
    this.#keys = new Float64Array(capacity);
    this.#place = new Int32Array(capacity).fill(-1);
  }

  get size(): number {
    return this.#size;
  }

  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#place[this.#nodes[i]] = -1;
    this.#size = 0;
  }

  /** Puts a node in, or moves it up when it is there with a greater key. */
  offer(node: number, key: number): void {
    let i = this.#place[node];
    if (i < 0) i = this.#size++;
    const nodes = this.#nodes, keys = this.#keys, place = this.#place;
    while (i > 0) {
      const parent = (i - 1) >> 2;
      if (keys[parent] <= key) break;
      nodes[i] = nodes[parent];
      keys[i] = keys[parent];
      place[nodes[i]] = i;
      i = parent;
    }
    nodes[i] = node;
    keys[i] = key;
    place[node] = i;
  }

  take(): number {
    const nodes = this.#nodes, keys = this.#keys, place = this.#place;
    const top = nodes[0];
    place[top] = -1;
    const size = --this.#size;
    if (size === 0) return top;
    const node = nodes[size];
    const key = keys[size];
    let i = 0;
    for (;;) {
      const first = i * 4 + 1;
      if (first >= size) break;
      const end = first + 4 < size ? first + 4 : size;
      let least = first;
      for (let c = first + 1; c < end; c++) if (keys[c] < keys[least]) least = c;
      if (keys[least] >= key) break;
      nodes[i] = nodes[least];
      keys[i] = keys[least];
      place[nodes[i]] = i;
      i = least;
    }
    nodes[i] = node;
    keys[i] = key;
    place[node] = i;
    return top;
  }
}
