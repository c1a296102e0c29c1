// Looks for the lots that go into one tank together.
export class TankPlanner {
  #capacity;
  #random;

  constructor({ capacity, random }) {
    this.#capacity = capacity;
    this.#random = random;
  }

  score(lots) {
    let kilos = 0;
    let quality = 0;
    let lo = Infinity;
    let hi = -Infinity;
    for (const lot of lots) {
      kilos += lot.yieldKilos;
      quality += lot.ripeness * lot.yieldKilos;
      lo = Math.min(lo, lot.ripeness);
      hi = Math.max(hi, lot.ripeness);
    }
    const fill = 1 - Math.abs(this.#capacity - kilos) / this.#capacity;
    return fill * 2 + quality / kilos - (hi - lo) * 0.5;
  }

  plan(plots, size, rounds) {
    const lots = plots.slice(0, size);
    let best = this.score(lots);
    for (let r = 0; r < rounds; r++) {
      const at = Math.floor(this.#random() * size);
      const candidate = plots[Math.floor(this.#random() * plots.length)];
      if (lots.includes(candidate)) continue;
      const old = lots[at];
      lots[at] = candidate;
      const s = this.score(lots);
      if (s > best) best = s;
      else lots[at] = old;
    }
    return { best, ids: lots.map((l) => l.id).sort((a, b) => a - b) };
  }
}
