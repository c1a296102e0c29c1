import { createServer } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { FrameReader } from './framing.js';
import { Quality } from './schema.js';

class BuoyTotals {
  count = 0;
  lastSequence = -1;
  gaps = 0;
  energy = 0;
  heights = [];
  profile = Array.from({ length: 11 }, () => ({ n: 0, sum: 0 }));

  add(reading) {
    this.count++;
    if (reading.sequence !== this.lastSequence + 1) this.gaps++;
    this.lastSequence = reading.sequence;
    this.heights.push(reading.wave.height);
    for (const bin of reading.wave.spectrum) this.energy += bin * bin;
    for (const layer of reading.layers) {
      if (layer.quality !== Quality.GOOD) continue;
      const slot = this.profile[layer.depthCm / 500];
      slot.n++;
      slot.sum += layer.temperatureMk;
    }
  }

  summary() {
    const sorted = Float64Array.from(this.heights).sort();
    const third = sorted.subarray(Math.floor((sorted.length * 2) / 3));
    let sum = 0;
    for (const h of third) sum += h;
    return {
      count: this.count,
      gaps: this.gaps,
      significant: sum / third.length,
      energy: this.energy / this.count,
      surface: this.profile[0].sum / this.profile[0].n / 1000,
      bottom: this.profile[10].sum / this.profile[10].n / 1000,
    };
  }
}

export class Collector {
  buoys = new Map();
  batches = 0;
  #server = createServer((socket) => {
    const task = this.#receive(socket);
    this.#tasks.push(task);
  });
  #tasks = [];

  async #receive(socket) {
    await pipeline(socket, new FrameReader(), async (source) => {
      for await (const batch of source) this.#absorb(batch);
    });
  }

  #absorb(batch) {
    this.batches++;
    for (const reading of batch.readings) {
      let totals = this.buoys.get(reading.buoy);
      if (!totals) this.buoys.set(reading.buoy, (totals = new BuoyTotals()));
      totals.add(reading);
    }
  }

  listen() {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(this.#server.address().port)));
  }

  async close() {
    await Promise.all(this.#tasks);
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
