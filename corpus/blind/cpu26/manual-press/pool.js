import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export class Pool {
  #idle = [];
  #waiting = [];
  #open = new Map();
  #workers = [];
  #serial = 0;

  constructor(script, size) {
    for (let i = 0; i < size; i++) {
      const worker = new Worker(script);
      worker.on('message', ({ id, error, result }) => {
        const job = this.#open.get(id);
        this.#open.delete(id);
        this.#idle.push(worker);
        if (error) job.reject(new Error(error));
        else job.resolve(result);
        this.#next();
      });
      this.#workers.push(worker);
      this.#idle.push(worker);
    }
  }

  run(task) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#next();
    });
  }

  #next() {
    if (this.#waiting.length === 0 || this.#idle.length === 0) return;
    const worker = this.#idle.pop();
    const { task, resolve, reject } = this.#waiting.shift();
    const id = ++this.#serial;
    this.#open.set(id, { resolve, reject });
    worker.postMessage({ id, task });
  }

  async close() {
    await Promise.all(
      this.#workers.map((worker) => {
        worker.postMessage(null);
        return once(worker, 'exit');
      }),
    );
  }
}
