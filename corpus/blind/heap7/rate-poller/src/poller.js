import { EventEmitter } from 'node:events';
import { current, traced } from './tracing.js';

export class RatePoller extends EventEmitter {
  #timer = null;
  #round = 0;
  #stopped = false;

  constructor(book, log, { perBurst, pause }) {
    super();
    this.book = book;
    this.log = log;
    this.perBurst = perBurst;
    this.pause = pause;
  }

  start() {
    setImmediate(() => this.poll());
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  poll() {
    return traced('poll', async (trace) => {
      this.#round += 1;
      trace.tags.round = this.#round;
      for (let i = 0; i < 6; i += 1) await this.#refresh(this.#round * 6 + i);
      this.log.write(trace);
      this.#schedule();
    });
  }

  async #refresh(index) {
    const quote = await this.book.fetch(index);
    current().span('fetch', quote);
    this.book.apply(index, quote);
  }

  #schedule() {
    if (this.#stopped) return;
    if (this.#round % this.perBurst === 0) {
      this.#timer = setTimeout(() => this.poll(), this.pause);
      this.emit('burst', this.#round);
    } else {
      setImmediate(() => this.poll());
    }
  }
}
