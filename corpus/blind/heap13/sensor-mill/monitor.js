// The operator's panel: prints raw frames while somebody looks at it.

export class Monitor {
  #raw;
  #reader = null;

  constructor(raw) {
    this.#raw = raw;
  }

  async open(print) {
    this.#reader = this.#raw.getReader();
    for (;;) {
      const { done, value } = await this.#reader.read();
      if (done) return;
      print(`${value.code} #${value.number} ${value.battery.toFixed(1)}V`);
    }
  }

  async close() {
    await this.#reader?.cancel();
  }
}
