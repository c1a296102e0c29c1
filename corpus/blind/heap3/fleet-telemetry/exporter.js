export class Exporter {
  #collector;
  #batch;
  #outbox = [];
  #failures = 0;

  constructor(collector, { batch }) {
    this.#collector = collector;
    this.#batch = batch;
  }

  record(sample) {
    this.#outbox.push(sample);
  }

  async flush() {
    const samples = this.#outbox.slice(0, this.#batch);
    if (samples.length === 0) return;
    try {
      await this.#collector.write(samples);
      this.#outbox = this.#outbox.slice(samples.length);
    } catch {
      this.#failures += 1;
    }
  }
}
