'use strict';
const { EventEmitter } = require('node:events');

class Worker extends EventEmitter {
  constructor(queue, processor, { concurrency }) {
    super();
    this.queue = queue;
    this.processor = processor;
    this.concurrency = concurrency;
    this.closing = false;
  }

  run() {
    this.lanes = Promise.all(Array.from({ length: this.concurrency }, () => this.lane())).then(() => this.emit('drained'));
    return this.lanes;
  }

  async lane() {
    let job;
    while (!this.closing && (job = this.queue.take())) {
      try {
        const result = await this.processor(job);
        this.queue.complete(job);
        this.emit('completed', job, result);
      } catch (err) {
        if (!this.queue.retry(job)) this.emit('failed', job, err);
      }
    }
  }

  close() {
    this.closing = true;
  }
}

module.exports = { Worker };
