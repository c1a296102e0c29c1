export interface Point { at: number; wind: number; power: number }

/** Points of one turbine, always in order of time. */
export class Series implements Iterable<Point> {
  readonly key: string;
  #points: Point[] = [];

  constructor(key: string) { this.key = key; }

  add(point: Point): void {
    const index = this.#points.findIndex((p) => p.at > point.at);
    if (index === -1) this.#points.push(point);
    else this.#points.splice(index, 0, point);
  }

  get length() { return this.#points.length; }
  get first(): Point | undefined { return this.#points[0]; }
  get last(): Point | undefined { return this.#points.at(-1); }

  #lowerBound(at: number): number {
    let lo = 0;
    let hi = this.#points.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (this.#points[mid].at < at) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }

  range(from: number, to: number): Point[] {
    return this.#points.slice(this.#lowerBound(from), this.#lowerBound(to));
  }

  [Symbol.iterator]() { return this.#points[Symbol.iterator](); }
}
