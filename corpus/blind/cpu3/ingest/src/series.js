class Stat {
  #n = 0;
  #mean = 0;
  #m2 = 0;

  add(x) {
    this.#n++;
    const delta = x - this.#mean;
    this.#mean += delta / this.#n;
    this.#m2 += delta * (x - this.#mean);
  }

  get text() {
    return `${this.#n} ${this.#mean.toFixed(2)} ±${Math.sqrt(this.#m2 / this.#n).toFixed(2)}`;
  }
}

export class Series {
  #stats = new Map();

  record({ sensor, value }) {
    let stat = this.#stats.get(sensor);
    if (!stat) this.#stats.set(sensor, (stat = new Stat()));
    stat.add(value);
  }

  describe() {
    return [...this.#stats].sort().slice(0, 3).map(([k, v]) => `${k}: ${v.text}`).join(', ');
  }
}
