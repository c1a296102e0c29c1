import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const graderUrl = new URL('./grader.mjs', import.meta.url);

/** Hands batches of crates to grading threads, at most `lanes` of them at a time. */
export class GradingHall {
  #lanes;
  #free;
  #queue = [];

  constructor(lanes) {
    this.#lanes = lanes;
    this.#free = lanes;
  }

  async #enter() {
    if (this.#free > 0) {
      this.#free--;
      return;
    }
    await new Promise((resolve) => this.#queue.push(resolve));
  }

  #leave() {
    const next = this.#queue.shift();
    if (next) next();
    else this.#free++;
  }

  async grade(crates) {
    await this.#enter();
    const thread = new Worker(graderUrl);
    try {
      thread.postMessage({ crates });
      const [result] = await once(thread, 'message');
      return result;
    } finally {
      await thread.terminate();
      this.#leave();
    }
  }

  async close() {
    while (this.#free < this.#lanes) await new Promise(setImmediate);
  }
}
