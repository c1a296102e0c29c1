import { AsyncLocalStorage } from 'node:async_hooks';
import { RequestContext } from './context.js';

const contexts = new AsyncLocalStorage();

export class Incident extends Error {
  constructor(message, context, cause) {
    super(message, { cause });
    this.name = 'Incident';
    this.context = context;
  }
}

export class Service {
  #incidents;
  #runbook;
  #seed;
  failed = 0;

  constructor(incidents, runbook, seed) {
    this.#incidents = incidents;
    this.#runbook = runbook;
    this.#seed = seed;
  }

  async handle(week, n) {
    await contexts.run(new RequestContext(`w${week}-${n}`), async () => {
      try {
        await this.#steps();
      } catch (error) {
        this.failed += 1;
        this.#incidents.push(new Incident(`request ${contexts.getStore().id} failed`, contexts.getStore(), error));
      }
    });
  }

  async #steps() {
    for (const name of ['parse', 'authorise', 'load', 'render']) {
      this.#seed = (this.#seed * 48271) % 2147483647;
      contexts.getStore().trace(name, this.#seed % 300);
      await null;
    }
    if (this.#seed % 2 === 0) throw new Error(`${this.#runbook.title(this.#seed)} raised`);
  }
}
