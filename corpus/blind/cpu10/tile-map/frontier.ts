interface Entry {
  node: number;
  rank: number;
}

/** Binary heap of nodes by rank. */
export class Frontier {
  private heap: Entry[] = [];

  get empty(): boolean {
    return this.heap.length === 0;
  }

  add(node: number, rank: number): void {
    const heap = this.heap;
    const entry = { node, rank };
    let i = heap.push(entry) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (heap[up].rank <= rank) break;
      heap[i] = heap[up];
      i = up;
    }
    heap[i] = entry;
  }

  take(): number {
    const heap = this.heap;
    const top = heap[0];
    const last = heap.pop()!;
    const n = heap.length;
    if (n > 0) {
      let i = 0;
      for (let c = 1; c < n; c = 2 * i + 1) {
        if (c + 1 < n && heap[c + 1].rank < heap[c].rank) c++;
        if (heap[c].rank >= last.rank) break;
        heap[i] = heap[c];
        i = c;
      }
      heap[i] = last;
    }
    return top.node;
  }
}
