import { Writable } from 'node:stream';

/** Turns a stream of ticks into lines for the nightly file. */
export class Archive {
  constructor(enabled) {
    this.enabled = enabled;
    this.lines = 0;
    this.bytes = 0;
    this.sink = new Writable({
      write: (chunk, _, done) => {
        this.bytes += chunk.length;
        done();
      },
    });
  }

  async attach(ticks) {
    if (!this.enabled) return;
    for await (const tick of ticks) {
      this.lines++;
      this.sink.write(`${tick.serial};${tick.symbol};${tick.price.toFixed(4)};${tick.volume}\n`);
    }
  }
}
