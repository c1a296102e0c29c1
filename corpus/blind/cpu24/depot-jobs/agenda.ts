import type { Job } from './jobs.ts';

/** Jobs by due time; a binary heap on (notBefore, id). */
export class Agenda {
  private heap: Job[] = [];

  get size(): number {
    return this.heap.length;
  }

  peek(): Job | undefined {
    return this.heap[0];
  }

  add(job: Job): void {
    const heap = this.heap;
    let at = heap.push(job) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (before(heap[up], job)) break;
      heap[at] = heap[up];
      at = up;
    }
    heap[at] = job;
  }

  take(): Job | undefined {
    const heap = this.heap;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++;
      if (before(last, heap[child])) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

function before(a: Job, b: Job): boolean {
  return a.notBefore < b.notBefore || (a.notBefore === b.notBefore && a.id < b.id);
}
