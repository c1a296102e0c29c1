import { post } from './transport.js';
import { DeliveryError } from './delivery-error.js';

const RETRIES_PER_RUN = 5;

export class Dispatcher {
  #failed = [];
  #delivered = 0;
  #retried = 0;

  constructor(subscribers) {
    this.subscribers = subscribers;
  }

  async deliver(event) {
    try {
      await post(this.subscribers.at(event.to), event, 0);
      this.#delivered += 1;
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      this.#failed.push(error);
    }
  }

  async runRetries() {
    for (let n = 0; n < RETRIES_PER_RUN && this.#failed.length > 0; n += 1) {
      const { event } = this.#failed.shift();
      await post(this.subscribers.at(event.to), event, 1);
      this.#retried += 1;
    }
  }

  summary() {
    return `delivered ${this.#delivered}, after a retry ${this.#retried}`;
  }
}
