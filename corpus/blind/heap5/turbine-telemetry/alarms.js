export class Alarms {
  #history = [];
  raised = 0;

  constructor(limit) {
    this.limit = limit;
  }

  raise(sample) {
    this.raised++;
    this.#history.push({ ...sample, message: `overspeed at ${sample.turbine}: ${sample.speed} m/s in minute ${sample.minute}` });
    if (this.#history.length > this.limit) this.#history.splice(0, this.#history.length - this.limit);
  }
}
