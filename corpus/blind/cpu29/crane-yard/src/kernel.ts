/** A small discrete-event kernel: processes are generators that yield how long they wait, or what they wait for. */
export type Wait = number | Gate;
export type Process = Generator<Wait, void, void>;

interface Wake { at: number; order: number; process: Process }

export class Gate {
  private waiting: Process[] = [];
  private kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  park(process: Process): void {
    this.waiting.push(process);
  }

  open(): void {
    const all = this.waiting;
    this.waiting = [];
    for (const process of all) this.kernel.resumeAt(this.kernel.now, process);
  }
}

export class Kernel {
  now = 0;
  steps = 0;
  private heap: Wake[] = [];
  private order = 0;

  spawn(process: Process, at = this.now): void {
    this.resumeAt(at, process);
  }

  resumeAt(at: number, process: Process): void {
    const heap = this.heap;
    const wake = { at, order: this.order++, process };
    let i = heap.length;
    heap.push(wake);
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!earlier(wake, heap[up])) break;
      heap[i] = heap[up];
      i = up;
    }
    heap[i] = wake;
  }

  run(until: number): void {
    for (let wake = this.pop(); wake && wake.at <= until; wake = this.pop()) {
      this.now = wake.at;
      this.steps++;
      const { value, done } = wake.process.next();
      if (done) continue;
      if (value instanceof Gate) value.park(wake.process);
      else this.resumeAt(this.now + (value as number), wake.process);
    }
  }

  private pop(): Wake | undefined {
    const heap = this.heap;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && earlier(heap[child + 1], heap[child])) child++;
      if (!earlier(heap[child], last)) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = last;
    return top;
  }
}

function earlier(a: Wake, b: Wake): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
