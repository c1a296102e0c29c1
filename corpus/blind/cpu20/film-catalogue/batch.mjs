/** Collects the keys asked for in one turn and loads them together; one per request. */
export class Batch {
  #load;
  #known = new Map();
  #keys = [];
  #waiting = [];

  constructor(load) {
    this.#load = load;
  }

  get(key) {
    let promise = this.#known.get(key);
    if (promise) return promise;
    promise = new Promise((resolve, reject) => {
      if (this.#keys.length === 0) process.nextTick(() => this.#flush());
      this.#keys.push(key);
      this.#waiting.push({ resolve, reject });
    });
    this.#known.set(key, promise);
    return promise;
  }

  many(keys) {
    return Promise.all(keys.map((key) => this.get(key)));
  }

  async #flush() {
    const keys = this.#keys;
    const waiting = this.#waiting;
    this.#keys = [];
    this.#waiting = [];
    try {
      const values = await this.#load(keys);
      for (let i = 0; i < waiting.length; i++) waiting[i].resolve(values[i]);
    } catch (err) {
      for (const { reject } of waiting) reject(err);
    }
  }
}
