/** Runs tasks as soon as everything they need is there, at most `width` at once. */
export class Scheduler {
  #waiting = new Map();
  #dependants = new Map();
  #ready = [];
  report = { kept: 0, made: 0 };

  constructor(tasks, store, width) {
    this.store = store;
    this.width = width;
    for (const task of tasks) {
      this.#waiting.set(task, task.needs.length);
      for (const need of task.needs) {
        if (!this.#dependants.has(need)) this.#dependants.set(need, []);
        this.#dependants.get(need).push(task);
      }
      if (task.needs.length === 0) this.#ready.push(task);
    }
  }

  async #worker() {
    for (let task; (task = this.#ready.pop()); ) {
      this.report[await task.run(this.store)]++;
      for (const next of this.#dependants.get(task) ?? []) {
        const left = this.#waiting.get(next) - 1;
        this.#waiting.set(next, left);
        if (left === 0) this.#ready.push(next);
      }
    }
  }

  async run() {
    while (this.#ready.length > 0) {
      await Promise.all(Array.from({ length: this.width }, () => this.#worker()));
    }
    return this.report;
  }
}

export class MemoryStore {
  #entries = new Map();
  find(key) { return this.#entries.get(key); }
  put(key, value) { this.#entries.set(key, value); }
  get count() { return this.#entries.size; }
}
