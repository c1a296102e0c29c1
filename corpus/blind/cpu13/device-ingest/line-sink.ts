import { Writable } from 'node:stream';

/** Keeps the newest lines for the support page; the collector picks up the rest from there. */
export class LineSink extends Writable {
  lines = 0;
  readonly #limit: number;
  readonly #ring: string[] = [];

  constructor(limit: number) {
    super({ decodeStrings: false });
    this.#limit = limit;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.#ring[this.lines % this.#limit] = chunk;
    this.lines += 1;
    done();
  }

  tail(count: number): string[] {
    const from = Math.max(0, this.lines - Math.min(count, this.#limit));
    return Array.from({ length: this.lines - from }, (_, i) => this.#ring[(from + i) % this.#limit]);
  }
}
