import { Worker } from 'node:worker_threads';

/** A few long-lived workers; each takes the next batch when it has answered the last one. */
export class LanePool {
  #lanes;
  #context;
  #waiting = [];
  #pending = new Map();
  #free;

  constructor(size, context) {
    this.#context = context;
    this.#lanes = Array.from({ length: size }, () => {
      const worker = new Worker(new URL('./lane.mjs', import.meta.url));
      worker.on('message', ({ batch, placed }) => this.#settle(worker, batch, placed));
      worker.on('error', (e) => { throw e; });
      return worker;
    });
    this.#free = [...this.#lanes];
  }

  submit(batch, reads) {
    return new Promise((resolve) => {
      this.#waiting.push({ batch, reads });
      this.#pending.set(batch, resolve);
      this.#dispatch();
    });
  }

  #dispatch() {
    while (this.#free.length && this.#waiting.length) {
      const worker = this.#free.pop();
      const job = this.#waiting.shift();
      worker.postMessage({ kind: 'map', batch: job.batch, reads: job.reads, context: this.#context });
    }
  }

  #settle(worker, batch, placed) {
    this.#free.push(worker);
    this.#pending.get(batch)(placed);
    this.#pending.delete(batch);
    this.#dispatch();
  }

  close() {
    for (const lane of this.#lanes) lane.postMessage({ kind: 'close' });
  }
}
