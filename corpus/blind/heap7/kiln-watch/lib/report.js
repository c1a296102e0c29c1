export class DailyReport {
  constructor() {
    this.peaks = new Map();
    this.recent = [];
  }

  add(firing) {
    const entry = this.peaks.get(firing.recipe.cone) ?? { count: 0, sum: 0 };
    entry.count += 1;
    entry.sum += firing.peak;
    this.peaks.set(firing.recipe.cone, entry);
    this.recent.push(`${firing.label}: ${Math.round(firing.peak)}`);
    if (this.recent.length > 500) this.recent.splice(0, this.recent.length - 500);
  }

  meanPeak() {
    let count = 0;
    let sum = 0;
    for (const entry of this.peaks.values()) {
      count += entry.count;
      sum += entry.sum;
    }
    return count ? sum / count : 0;
  }
}
