export class Survey {
  constructor(pool, random) {
    this.pool = pool;
    this.random = random;
    this.chart = new Float64Array(90_000);
    this.profiles = [];
  }

  async sweep(beams) {
    const scoops = Array.from({ length: beams }, () => this.pool.take());
    await Promise.all(scoops.map((scoop, beam) => this.#sound(scoop, beam)));
    for (const scoop of scoops) {
      for (let n = 0; n + 4 <= scoop.used; n += 4) {
        const cell = (scoop.id * 311 + n * 7) % this.chart.length;
        this.chart[cell] = (this.chart[cell] * 3 + scoop.bytes.readUInt32LE(n) / 1000) / 4;
      }
      this.pool.give(scoop);
    }
    this.profiles.push({ beams, mean: this.chart[beams * 11] });
    if (this.profiles.length > 50) this.profiles.shift();
  }

  async #sound(scoop, beam) {
    await null;
    const length = 400 + Math.floor(this.random() * 800);
    for (let n = 0; n < length; n += 1) scoop.used = scoop.bytes.writeUInt32LE(4000 + ((beam * 91 + n * 17) % 9000), scoop.used);
  }
}
