import { setImmediate } from 'node:timers/promises';

export class Mailbox {
  #arrival = Promise.withResolvers();

  next(receive) {
    this.#arrival.promise.then(receive);
  }

  async deliver(batch) {
    const arrival = this.#arrival;
    this.#arrival = Promise.withResolvers();
    arrival.resolve(batch);
    await setImmediate();
  }
}
