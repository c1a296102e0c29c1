export class Clock {
  minute = 0;
  #sleeper = null;
  #idle = null;

  next() {
    return new Promise((resolve) => {
      this.#sleeper = resolve;
      this.#idle?.();
      this.#idle = null;
    });
  }

  async advance(minutes) {
    for (let n = 0; n < minutes; n += 1) {
      this.minute += 1;
      const handled = new Promise((resolve) => {
        this.#idle = resolve;
      });
      this.#sleeper(this.minute);
      await handled;
    }
  }
}
