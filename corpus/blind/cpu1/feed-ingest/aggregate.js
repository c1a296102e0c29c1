export class Aggregate {
  #sites = new Map();

  add({ tags, channels }) {
    let site = this.#sites.get(tags.site);
    if (!site) this.#sites.set(tags.site, (site = { readings: 0, faulty: 0, sum: 0, max: -Infinity }));
    site.readings++;
    for (const { value, ok } of channels) {
      if (!ok) {
        site.faulty++;
        continue;
      }
      site.sum += value;
      if (value > site.max) site.max = value;
    }
  }

  *rows() {
    for (const [name, { readings, faulty, sum, max }] of [...this.#sites].sort(([a], [b]) => (a < b ? -1 : 1))) {
      yield { name, readings, faulty, mean: (sum / (readings * 24 - faulty)).toFixed(3), max };
    }
  }
}
