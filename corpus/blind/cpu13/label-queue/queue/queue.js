'use strict';

const { EventEmitter } = require('node:events');

class JobQueue extends EventEmitter {
  constructor({ attempts, backoff }) {
    super();
    this.attempts = attempts;
    this.backoff = backoff;
    this.waiting = [];
    this.delayed = 0;
    this.sequence = 0;
    this.closing = false;
  }

  addBulk(jobs) {
    for (const { name, data, priority = 0 } of jobs) {
      this.sequence += 1;
      this.waiting.push({ id: this.sequence, name, data: structuredClone(data), priority, tries: 0 });
    }
    this.waiting.sort((a, b) => b.priority - a.priority || a.id - b.id);
    this.emit('added');
  }

  take() {
    return this.waiting.shift();
  }

  retry(job) {
    this.delayed += 1;
    setTimeout(() => {
      this.delayed -= 1;
      this.waiting.unshift(job);
      this.emit('added');
    }, this.backoff(job.tries));
  }

  close() {
    this.closing = true;
    this.emit('added');
  }

  get drained() {
    return this.closing && this.waiting.length === 0 && this.delayed === 0;
  }
}

module.exports = { JobQueue };
