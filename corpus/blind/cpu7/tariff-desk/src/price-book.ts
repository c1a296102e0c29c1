import type { Minutes, PricePoint } from './types.ts';

/** Quarter-hour prices for all the zones, as the exchange publishes them. */
export class PriceBook {
  readonly #points: PricePoint[] = [];
  readonly #zones = new Set<string>();

  publish(point: PricePoint): void {
    this.#points.push(point);
    this.#zones.add(point.zone);
  }

  get zones(): string[] {
    return [...this.#zones].sort();
  }

  lookup(zone: string, at: Minutes): PricePoint | undefined {
    return this.#points.find((p) => p.zone === zone && at >= p.from && at < p.to);
  }

  average(zone: string): number {
    let sum = 0;
    let n = 0;
    for (const p of this.#points) {
      if (p.zone !== zone) continue;
      sum += p.centsPerKwh;
      n++;
    }
    return n === 0 ? 0 : sum / n;
  }
}
