'use strict';
const { EventEmitter } = require('node:events');

class Queue extends EventEmitter {
  constructor(name, { attempts = 1, backoff = 0 } = {}) {
    super();
    this.name = name;
    this.defaults = { attempts, backoff, priority: 5 };
    this.waiting = [];
    this.active = new Map();
    this.serial = 0;
  }

  add(name, data, opts = {}) {
    const job = { id: `${this.name}:${++this.serial}`, name, data, opts: { ...this.defaults, ...opts }, attemptsMade: 0, addedAt: Date.now() };
    const at = this.waiting.findIndex((other) => other.opts.priority > job.opts.priority);
    if (at < 0) this.waiting.push(job);
    else this.waiting.splice(at, 0, job);
    this.emit('waiting', job);
    return job;
  }

  take() {
    const job = this.waiting.shift();
    if (job) this.active.set(job.id, job);
    return job;
  }

  complete(job) {
    this.active.delete(job.id);
  }

  retry(job) {
    this.active.delete(job.id);
    if (++job.attemptsMade >= job.opts.attempts) return false;
    setTimeout(() => this.add(job.name, job.data, job.opts), job.opts.backoff * job.attemptsMade);
    return true;
  }

  get idle() {
    return this.waiting.length === 0 && this.active.size === 0;
  }
}

module.exports = { Queue };
