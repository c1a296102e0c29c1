import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Event, Stage } from '../core/types.ts';

export class BatchWriter implements Stage<Event, number> {
  readonly name = 'batch';
  #lines: string[] = [];
  #limit: number;
  readonly totals = { batches: 0, raw: 0, packed: 0 };
  #hash = createHash('sha256');
  constructor(limit: number) { this.#limit = limit; }

  process(e: Event): number {
    this.#lines.push(JSON.stringify({ t: e.at, l: e.level, s: e.service, m: e.message, h: e.hidden, ...e.fields }));
    if (this.#lines.length >= this.#limit) this.close();
    return this.#lines.length;
  }

  close(): void {
    if (!this.#lines.length) return;
    const text = this.#lines.join('\n');
    const packed = deflateRawSync(text, { level: 4 });
    this.#hash.update(text);
    this.totals.batches++;
    this.totals.raw += text.length;
    this.totals.packed += packed.length;
    this.#lines = [];
  }

  digest() { return this.#hash.digest('hex'); }
}
