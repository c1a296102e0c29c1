export class Belt {
  #waiting = [];
  #wake = null;
  #idle = null;
  #busy = false;

  load(parcel) {
    this.#waiting.push(parcel);
    if (this.#wake) {
      this.#wake();
      this.#wake = null;
    }
  }

  async take() {
    while (this.#waiting.length === 0) {
      this.#busy = false;
      this.#idle?.();
      await new Promise((resolve) => { this.#wake = resolve; });
    }
    this.#busy = true;
    return this.#waiting.shift();
  }

  async drained() {
    if (this.#waiting.length === 0 && !this.#busy) return;
    await new Promise((resolve) => { this.#idle = resolve; });
    this.#idle = null;
  }
}
