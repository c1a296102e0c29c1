import { setTimeout as sleep } from 'node:timers/promises';
import { Lane } from './lifecycle.js';

export class Quote {
  constructor(inquiry, offers) {
    this.number = inquiry.number;
    this.cargo = inquiry.cargo;
    this.offers = offers;
    this.best = offers[0];
  }
}

export class QuoteRunner {
  constructor(market, lifecycle) {
    this.market = market;
    this.lifecycle = lifecycle;
    this.lane = new Lane(16);
    this.done = 0;
    this.volume = 0;
  }

  async #ask(inquiry) {
    if (inquiry.number % 16 === 0) await sleep(1);
    return new Quote(inquiry, this.market.offers(inquiry.lane, inquiry.kilos));
  }

  async handle(inquiry) {
    await this.lane.enter();
    try {
      if (this.lifecycle.state !== 'up') return null;
      const outcome = await Promise.race([this.#ask(inquiry), this.lifecycle.closing]);
      if (outcome.closed) return null;
      this.done++;
      this.volume += outcome.best.total;
      return outcome.best.carrier;
    } finally {
      this.lane.leave();
    }
  }
}
