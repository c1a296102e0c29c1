export class Inbox {
  #waiting = null;
  #queued = [];

  async deliver(batch) {
    if (this.#waiting) {
      const resolve = this.#waiting;
      this.#waiting = null;
      resolve(batch);
    } else {
      this.#queued.push(batch);
    }
    await new Promise(setImmediate);
  }

  take() {
    if (this.#queued.length > 0) return Promise.resolve(this.#queued.shift());
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }
}
