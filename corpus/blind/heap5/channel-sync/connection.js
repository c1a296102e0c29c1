import { onShutdown } from './lifecycle.js';

export class ChannelConnection {
  #unsent = [];
  #acknowledged = new Map();
  #open = true;

  constructor(channel, hotel) {
    this.channel = channel;
    this.hotel = hotel;
    onShutdown(`${channel}/${hotel.id}`, () => this.close());
  }

  push(night) {
    this.#unsent.push({ day: night.day, price: night.price, free: night.free });
  }

  async flush(onSent) {
    await null;
    for (const update of this.#unsent.splice(0)) {
      this.#acknowledged.set(update.day, `${this.channel}-${this.hotel.id}-${update.day}-${update.price}`);
      onSent();
    }
    return this.#acknowledged.size;
  }

  async close() {
    if (!this.#open) return;
    this.#open = false;
    this.#unsent.length = 0;
  }
}
