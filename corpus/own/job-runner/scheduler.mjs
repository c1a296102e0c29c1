export class Scheduler {
  #lanes = { high: [], normal: [], low: [] };
  add(job) {
    const lane = job.priority > 900 ? 'high' : job.priority > 50 ? 'normal' : 'low';
    this.#lanes[lane].unshift(job);
  }
  next() {
    const lane = this.#lanes.high.length ? this.#lanes.high : this.#lanes.normal.length ? this.#lanes.normal : this.#lanes.low;
    return lane.pop();
  }
}
