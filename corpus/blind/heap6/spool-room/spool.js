import { PaperJam } from './print-job.js';

export class Spool {
  constructor() {
    this.pending = [];
    this.failures = [];
    this.last = null;
    this.printed = 0;
  }

  submit(job) {
    job.previous = this.last;
    if (this.last) this.last.previous = null;
    this.last = job;
    this.pending.push(job);
  }

  work(count) {
    for (const job of this.pending.splice(0, count)) {
      job.state = 'done';
      this.printed += job.pages.length;
      if (job.number % 11 === 0) this.#fail(job);
    }
  }

  #fail(job) {
    this.failures.push(new PaperJam(job, this.failures.length % 8 ? this.failures.at(-1) : undefined));
    if (this.failures.length > 64) this.failures = this.failures.slice(-8).map((error) => { error.cause = undefined; return error; });
  }
}
