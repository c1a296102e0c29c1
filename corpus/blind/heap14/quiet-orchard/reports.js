import { setImmediate as turn } from 'node:timers/promises';

export class Forecast {
  constructor(job, lines, kilograms) {
    this.job = job;
    this.lines = lines;
    this.kilograms = kilograms;
    this.made = performance.now();
    this.state = 'draft';
  }

  publish() {
    this.state = 'published';
  }

  withdraw(reason) {
    if (this.state === 'draft') this.state = `withdrawn (${reason})`;
  }

  get mean() {
    return this.lines.length === 0 ? 0 : this.kilograms / this.lines.length;
  }
}

export async function forecast(orchard, job, lifecycle) {
  const report = new Forecast(job, [], 0);
  const { lines } = report;
  lifecycle.onStop((reason) => report.withdraw(reason));
  let kilograms = 0;
  for (const tree of orchard.between(job.row, job.count)) {
    const age = job.year - tree.planted;
    const warmth = orchard.weather[(tree.number * 31 + job.day * 24) % orchard.weather.length];
    const trend = tree.yields.reduce((a, b) => a + b, 0) / tree.yields.length;
    const kg = trend * Math.min(1, age / 8) * (0.7 + warmth / 60) + 0.001;
    kilograms += kg;
    lines.push({ tree: tree.number, sort: tree.sort, kg, note: `${tree.tag}: ${kg.toFixed(1)} kg at ${warmth.toFixed(1)} C` });
    if (lines.length % 16 === 0) await turn();
  }
  report.kilograms = kilograms;
  if (!lifecycle.stopping) report.publish();
  return report;
}

export class Desk {
  constructor(orchard, lifecycle, workers) {
    this.orchard = orchard;
    this.lifecycle = lifecycle;
    this.workers = workers;
    this.jobs = [];
    this.totals = { done: 0, kilograms: 0, best: 0 };
    this.recent = new Array(20).fill(null);
  }

  submit(job) {
    this.jobs.push(job);
  }

  async #work() {
    while (!this.lifecycle.stopping) {
      const job = this.jobs.shift();
      if (job === undefined) return;
      const result = await forecast(this.orchard, job, this.lifecycle);
      this.recent[this.totals.done % this.recent.length] = result.mean;
      this.totals.done++;
      this.totals.kilograms += result.kilograms;
      this.totals.best = Math.max(this.totals.best, result.mean);
    }
  }

  async drain() {
    await Promise.all(Array.from({ length: this.workers }, () => this.#work()));
  }
}
