import type { Reading } from './reading.ts';

export class StationSeries {
  readonly name: string;
  private n = 0;
  private mean = 0;
  private m2 = 0;
  private degreeHours = 0;
  private lastAt = 0;
  private histogram = new Uint32Array(120);

  constructor(name: string) {
    this.name = name;
  }

  push(r: Reading): void {
    this.n++;
    const d = r.temperature - this.mean;
    this.mean += d / this.n;
    this.m2 += d * (r.temperature - this.mean);
    if (this.lastAt) this.degreeHours += (Math.max(0, 18 - r.temperature) * (r.at - this.lastAt)) / 3.6e6;
    this.lastAt = r.at;
    const feels = Number.isNaN(r.humidity) ? r.temperature : this.heatIndex(r.temperature, r.humidity, r.wind);
    this.histogram[Math.max(0, Math.min(119, Math.round(feels) + 50))]++;
  }

  private heatIndex(t: number, h: number, wind: number): number {
    const e = (h / 100) * 6.105 * Math.exp((17.27 * t) / (237.7 + t));
    return t + 0.33 * e - 0.7 * wind - 4;
  }

  summary() {
    return { name: this.name, n: this.n, mean: +this.mean.toFixed(2), sd: +Math.sqrt(this.m2 / this.n).toFixed(2), dh: Math.round(this.degreeHours), mode: this.histogram.indexOf(Math.max(...this.histogram)) - 50 };
  }
}
