export type Reading = { lamp: number; lux: number; watt: number; text: string };

export class Feed {
  readonly street: string;
  private seed: number;
  private left = 0;

  constructor(street: string, seed: number) {
    this.street = street;
    this.seed = seed;
  }

  random(): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return this.seed / 4294967296;
  }

  fill(batches: number): void {
    this.left += batches;
  }

  get empty(): boolean {
    return this.left === 0;
  }

  async take(size: number): Promise<Reading[]> {
    await null;
    if (this.left === 0) return [];
    this.left -= 1;
    const out: Reading[] = [];
    for (let i = 0; i < size; i++) {
      const lamp = Math.floor(this.random() * 1630);
      const lux = this.random() * 900;
      out.push({ lamp, lux, watt: 20 + this.random() * 80, text: `lamp ${lamp} of ${this.street} at ${lux.toFixed(2)} lux` });
    }
    return out;
  }
}
