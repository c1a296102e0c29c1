'use strict';
const { EventEmitter } = require('node:events');
const { inspect } = require('node:util');

class Runner extends EventEmitter {
  constructor(steps, log) {
    super();
    this.steps = Object.entries(steps);
    this.log = log;
  }

  async run(job) {
    const ctx = { job, startedAt: job.id * 1000, rows: [], groups: null, digest: null };
    for (const [name, step] of this.steps) {
      await this.#step(name, step, ctx);
    }
    this.emit('done', job, ctx.digest);
    return ctx.digest;
  }

  async #step(name, step, ctx) {
    await step(ctx);
    this.log.debug(`after ${name}: ${inspect(ctx, { depth: 6, maxArrayLength: 50, compact: true })}`);
    this.emit('step', name);
  }
}

module.exports = Runner;
