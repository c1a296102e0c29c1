import { Worker } from 'node:worker_threads';

export class Pool {
  #idle = [];
  #queue = [];
  #workers = [];
  #jobs = new Map();
  #next = 0;

  constructor(url, size) {
    this.size = size;
    for (let i = 0; i < size; i++) {
      const worker = new Worker(url);
      worker.on('message', ({ id, result, error }) => {
        const { resolve, reject } = this.#jobs.get(id);
        this.#jobs.delete(id);
        this.#idle.push(worker);
        if (error) reject(new Error(error));
        else resolve(result);
        this.#pump();
      });
      worker.on('error', (err) => {
        for (const { reject } of this.#jobs.values()) reject(err);
      });
      this.#workers.push(worker);
      this.#idle.push(worker);
    }
  }

  run(payload) {
    const id = ++this.#next;
    return new Promise((resolve, reject) => {
      this.#jobs.set(id, { resolve, reject });
      this.#queue.push({ id, payload });
      this.#pump();
    });
  }

  #pump() {
    while (this.#idle.length && this.#queue.length) this.#idle.pop().postMessage(this.#queue.shift());
  }

  async close() {
    for (const worker of this.#workers) worker.postMessage(null);
    await Promise.all(this.#workers.map((w) => new Promise((done) => w.once('exit', done))));
  }
}
