import { beginSpan, currentSpan, inSpan } from './tracing.js';
import { height, stations } from './stations.js';

const PER_POLL = 16;

export class TidePoller {
  latest = new Map();

  constructor(clock) {
    this.clock = clock;
  }

  async run() {
    for (;;) {
      const minute = await this.clock.next();
      beginSpan('tide.poll');
      await this.#poll(minute);
    }
  }

  async #poll(minute) {
    const poll = currentSpan();
    poll.attributes.minute = minute;
    for (let n = 0; n < PER_POLL; n += 1) {
      const station = stations[(minute * PER_POLL + n) % stations.length];
      await inSpan('tide.station', () => this.#read(station, minute, poll));
    }
  }

  async #read(station, minute, poll) {
    const metres = height(station, minute);
    this.latest.set(station.id, metres);
    currentSpan().event('read', { metres });
    poll.event('station', { id: station.id, metres, rising: metres > 0 });
  }
}
