export type Reading = { sensor: string; at: number; value: number };

export function quantile(values: Iterable<number>, q: number): number {
  const ordered = Float64Array.from(values).sort();
  if (ordered.length === 0) return NaN;
  const pos = (ordered.length - 1) * q;
  const low = Math.floor(pos);
  const high = Math.ceil(pos);
  return ordered[low] + (ordered[high] - ordered[low]) * (pos - low);
}

export function mean(values: Iterable<number>): number {
  let sum = 0;
  let n = 0;
  for (const v of values) {
    sum += v;
    n++;
  }
  return n === 0 ? NaN : sum / n;
}

export class Ring {
  private readonly data: Float64Array;
  private next = 0;
  private filled = 0;

  constructor(capacity: number) {
    this.data = new Float64Array(capacity);
  }

  push(value: number): void {
    this.data[this.next] = value;
    this.next = (this.next + 1) % this.data.length;
    if (this.filled < this.data.length) this.filled++;
  }

  get values(): Float64Array {
    return this.data.subarray(0, this.filled);
  }
}
