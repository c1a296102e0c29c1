import { Worker } from 'node:worker_threads';
import { EventEmitter } from 'node:events';

/** One worker per lane; a lane has one job at a time. */
export class Lanes extends EventEmitter {
  #lanes;
  #pending = new Map();
  #nextId = 1;

  constructor(script, count) {
    super();
    this.#lanes = Array.from({ length: count }, () => {
      const worker = new Worker(script, { execArgv: [] });
      worker.on('message', (reply) => this.#settle(reply));
      worker.on('error', (error) => this.emit('error', error));
      return worker;
    });
  }

  get size() {
    return this.#lanes.length;
  }

  #settle({ id, result }) {
    const resolve = this.#pending.get(id);
    this.#pending.delete(id);
    resolve(result);
  }

  submit(lane, job) {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.#lanes[lane].postMessage({ id, job });
    });
  }

  async close() {
    await Promise.all(this.#lanes.map((worker) => worker.terminate()));
  }
}
