'use strict';

const { Worker } = require('node:worker_threads');

class WorkerPool {
  constructor(file, { size, queueLimit }) {
    this.queueLimit = queueLimit;
    this.queue = [];
    this.done = 0;
    this.closing = false;
    this.idle = [];
    this.workers = Array.from({ length: size }, () => this.#start(file));
  }

  #start(file) {
    const worker = new Worker(file);
    worker.task = null;
    worker.on('message', ({ error, result }) => {
      const { resolve, reject } = worker.task;
      worker.task = null;
      this.done += 1;
      if (error) reject(Object.assign(new Error(error), { status: 422 }));
      else resolve(result);
      this.#next(worker);
    });
    this.idle.push(worker);
    return worker;
  }

  #next(worker) {
    const task = this.queue.shift();
    if (!task) {
      this.idle.push(worker);
      return;
    }
    this.#give(worker, task);
  }

  #give(worker, task) {
    worker.task = task;
    worker.postMessage(task.message, task.transfer);
  }

  run(message, transfer = []) {
    if (this.queue.length >= this.queueLimit) return Promise.reject(Object.assign(new Error('busy'), { status: 503 }));
    return new Promise((resolve, reject) => {
      const task = { message, transfer, resolve, reject };
      const worker = this.idle.pop();
      if (worker) this.#give(worker, task);
      else this.queue.push(task);
    });
  }

  async close() {
    this.closing = true;
    for (const worker of this.workers) worker.postMessage({ stop: true });
    await Promise.all(this.workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve))));
  }
}

module.exports = { WorkerPool };
