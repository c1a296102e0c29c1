import { Board } from './board.js';

export class TrackingService {
  #closed;
  #close;
  #board = new Board(200);

  constructor(carrier, depots) {
    this.carrier = carrier;
    this.depots = depots;
    this.#closed = new Promise((_, reject) => {
      this.#close = () => reject(new Error('tracking closed'));
    });
    this.#closed.catch(() => {});
  }

  async refresh(numbers) {
    await Promise.all(numbers.map((number) => this.#refreshOne(number)));
  }

  async #refreshOne(number) {
    const shipment = await Promise.race([this.carrier.lookup(number), this.#closed]);
    this.#board.show(shipment);
  }

  counts() {
    return this.#board.counts();
  }

  close() {
    this.#close();
  }
}
