import { Histogram } from './histogram.js';

export class Meters {
  #series = new Map();

  histogram(name, labels) {
    const key = `${name}{${Object.entries(labels).map(([k, v]) => `${k}="${v}"`).join(',')}}`;
    let series = this.#series.get(key);
    if (!series) {
      series = new Histogram({ name, ...labels });
      this.#series.set(key, series);
    }
    return series;
  }

  report(name) {
    const worst = [];
    for (const series of this.#series.values()) if (series.labels.name === name) worst.push(series.quantile(0.99));
    return Math.max(...worst);
  }
}
