export class Collector {
  received = 0;
  #byVehicle = new Map();

  async write(samples) {
    this.received += samples.length;
    for (const sample of samples) {
      const seen = this.#byVehicle.get(sample.vehicle) ?? { count: 0, top: 0 };
      seen.count += 1;
      seen.top = Math.max(seen.top, sample.values.speed);
      this.#byVehicle.set(sample.vehicle, seen);
    }
  }
}
