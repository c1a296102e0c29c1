export class Board {
  #jobs = new Map();
  #byDriver = new Map();
  #byZone = new Map();
  #done = 0;

  constructor(drivers) {
    this.drivers = drivers;
    for (const driver of drivers) this.#byDriver.set(driver.id, new Set());
  }

  get openJobs() {
    return this.#jobs.size;
  }

  add(job, driver) {
    this.#jobs.set(job.id, job);
    let inZone = this.#byZone.get(job.zone);
    if (!inZone) this.#byZone.set(job.zone, (inZone = new Set()));
    inZone.add(job);
    this.assign(job, driver);
  }

  assign(job, driver) {
    job.driver = driver.id;
    job.note(`assigned to ${driver.id} (${driver.vehicle})`);
    this.#byDriver.get(driver.id).add(job);
  }

  complete(id) {
    const job = this.#jobs.get(id);
    if (!job) return;
    job.note('delivered');
    this.#jobs.delete(id);
    this.#byDriver.get(job.driver).delete(job);
    const inZone = this.#byZone.get(job.zone);
    inZone.delete(job);
    if (inZone.size === 0) this.#byZone.delete(job.zone);
    this.#done++;
  }

  loadOf(driver) {
    return this.#byDriver.get(driver.id).size;
  }

  neighbours(job) {
    return this.#byZone.get(job.zone)?.size ?? 0;
  }

  report() {
    return { open: this.#jobs.size, done: this.#done, zones: this.#byZone.size };
  }
}
