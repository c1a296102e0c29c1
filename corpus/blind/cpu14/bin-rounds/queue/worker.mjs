import { EventEmitter } from 'node:events';

export class Worker extends EventEmitter {
  #busy = 0;

  constructor(queue, { concurrency }, handler) {
    super();
    this.queue = queue;
    this.concurrency = concurrency;
    this.handler = handler;
    this.queue.on('waiting', () => this.running && this.#fill());
  }

  start() {
    this.running = true;
    this.#fill();
  }

  #fill() {
    while (this.#busy < this.concurrency) {
      const job = this.queue.take();
      if (!job) return;
      this.#busy++;
      this.#run(job).finally(() => {
        this.#busy--;
        this.#fill();
      });
    }
  }

  async #run(job) {
    try {
      this.queue.complete(job, await this.handler(job));
    } catch (err) {
      this.emit('failed', job, err);
      this.queue.fail(job, err);
    }
  }
}
