import { EventEmitter } from 'node:events';

/** In-memory job list with states and retries, ordered by priority and then age. */
export class Queue extends EventEmitter {
  #waiting = [];
  #active = new Map();
  #done = { completed: 0, failed: 0 };
  #ids = 0;

  constructor(name) {
    super();
    this.name = name;
  }

  add(name, data, { attempts = 1, priority = 0 } = {}) {
    const job = { id: ++this.#ids, name, data: structuredClone(data), attempts, priority, attempt: 0 };
    this.#insert(job);
    this.emit('waiting', job);
    return job;
  }

  #insert(job) {
    const at = this.#waiting.findIndex((other) => other.priority < job.priority);
    if (at < 0) this.#waiting.push(job);
    else this.#waiting.splice(at, 0, job);
  }

  take() {
    const job = this.#waiting.shift();
    if (job) {
      job.attempt++;
      this.#active.set(job.id, job);
    }
    return job;
  }

  complete(job, result) {
    this.#settle(job, 'completed', result);
  }

  fail(job, err) {
    if (job.attempt < job.attempts) {
      this.#active.delete(job.id);
      this.#insert(job);
      this.emit('waiting', job);
    } else this.#settle(job, 'failed', err);
  }

  #settle(job, state, payload) {
    this.#active.delete(job.id);
    this.#done[state]++;
    this.emit(state, job, payload);
    if (!this.#waiting.length && !this.#active.size) this.emit('drained');
  }

  counts() {
    return { waiting: this.#waiting.length, active: this.#active.size, ...this.#done };
  }

  drained() {
    return new Promise((resolve) => this.once('drained', resolve));
  }
}
