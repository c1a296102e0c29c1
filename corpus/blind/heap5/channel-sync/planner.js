import { ChannelConnection } from './connection.js';

const CHANNELS = ['bookwell', 'staynet', 'roomio'];

export class SyncPlanner {
  sent = 0;
  retries = 0;
  #turn = 0;

  constructor(hotels) {
    this.hotels = hotels;
  }

  async run(rounds) {
    for (let r = 0; r < rounds; r++) {
      this.#turn++;
      for (const hotel of this.hotels) {
        hotel.change((this.#turn * 31) % 365, 28, this.#turn);
        for (const channel of CHANNELS) await this.#sync(channel, hotel);
      }
    }
  }

  async #sync(channel, hotel) {
    const connection = new ChannelConnection(channel, hotel);
    for (const night of hotel.slice((this.#turn * 31) % 365, 28)) connection.push(night);
    const confirmed = await connection.flush(() => this.sent++);
    if (confirmed < 28) this.retries++;
    await connection.close();
  }
}
