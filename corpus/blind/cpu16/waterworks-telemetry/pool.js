'use strict';
const { Worker } = require('node:worker_threads');

class Pool {
  constructor(file, { size }) {
    this.queue = [];
    this.idle = [];
    this.serial = 0;
    this.workers = Array.from({ length: size }, () => this.hire(file));
  }

  hire(file) {
    const worker = new Worker(file);
    worker.task = null;
    worker.on('message', ({ error, result }) => {
      const { resolve, reject } = worker.task;
      worker.task = null;
      if (error) reject(new Error(error));
      else resolve(result);
      this.idle.push(worker);
      this.next();
    });
    worker.on('error', (err) => worker.task?.reject(err));
    this.idle.push(worker);
    return worker;
  }

  run(data, transfer) {
    return new Promise((resolve, reject) => {
      this.queue.push({ id: ++this.serial, data, transfer, resolve, reject });
      this.next();
    });
  }

  next() {
    while (this.idle.length && this.queue.length) {
      const worker = this.idle.pop();
      worker.task = this.queue.shift();
      worker.postMessage({ id: worker.task.id, ...worker.task.data }, worker.task.transfer);
    }
  }

  close() {
    return Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

module.exports = { Pool };
