'use strict';

const { once } = require('node:events');

class Worker {
  constructor(queue, { concurrency, process }) {
    this.queue = queue;
    this.concurrency = concurrency;
    this.process = process;
    this.stats = { completed: 0, retried: 0, failed: 0, bytes: 0 };
  }

  async run() {
    this.queue.setMaxListeners(this.concurrency + 1);
    await Promise.all(Array.from({ length: this.concurrency }, () => this.loop()));
    return this.stats;
  }

  async loop() {
    while (!this.queue.drained) {
      const job = this.queue.take();
      if (!job) {
        await once(this.queue, 'added');
        continue;
      }
      await this.handle(job);
    }
    this.queue.emit('added');
  }

  async handle(job) {
    job.tries += 1;
    try {
      const result = await this.process(job);
      this.stats.completed += 1;
      this.stats.bytes += result.size;
    } catch (error) {
      if (job.tries >= this.queue.attempts) {
        this.stats.failed += 1;
        return;
      }
      this.stats.retried += 1;
      this.queue.retry(job);
    }
  }
}

module.exports = { Worker };
