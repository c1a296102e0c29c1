'use strict';
const { Worker } = require('node:worker_threads');

class Pool {
  #idle = [];
  #queue = [];
  #workers;

  constructor(file, size) {
    this.#workers = Array.from({ length: size }, () => new Worker(file));
    this.#idle.push(...this.#workers);
  }

  run(job) {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#next();
    });
  }

  #next() {
    if (!this.#idle.length || !this.#queue.length) return;
    const worker = this.#idle.pop();
    const { job, resolve, reject } = this.#queue.shift();
    const done = (settle) => (value) => {
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      this.#idle.push(worker);
      settle(value);
      this.#next();
    };
    worker.once('message', done(resolve));
    worker.once('error', done(reject));
    worker.postMessage(job);
  }

  close() {
    return Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

module.exports = { Pool };
