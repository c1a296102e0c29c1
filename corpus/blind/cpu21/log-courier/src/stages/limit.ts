import type { Event, Stage } from '../core/types.ts';

interface Bucket { tokens: number; at: number; dropped: number }

/** Keeps a stream that floods from drowning the others: a token bucket per stream, in the time of the events. */
export class StreamLimiter implements Stage<Event, Event> {
  readonly name = 'limit';
  #buckets = new Map<string, Bucket>();
  #perSecond: number;
  #burst: number;

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
  }

  process(e: Event): Event | undefined {
    let b = this.#buckets.get(e.stream);
    if (!b) this.#buckets.set(e.stream, (b = { tokens: this.#burst, at: e.at, dropped: 0 }));
    b.tokens = Math.min(this.#burst, b.tokens + ((e.at - b.at) / 1000) * this.#perSecond);
    b.at = e.at;
    if (b.tokens < 1 && e.level !== 'ERROR') {
      b.dropped++;
      return undefined;
    }
    b.tokens = Math.max(0, b.tokens - 1);
    return e;
  }

  dropped(): [string, number][] {
    return [...this.#buckets].filter(([, b]) => b.dropped > 0).map(([s, b]): [string, number] => [s, b.dropped]).sort();
  }
}
