export class Totals {
  #groups = new Map();
  rejected = 0;

  add(record) {
    if (record.moisture > 23.5 || Number.isNaN(record.kilos)) {
      this.rejected++;
      return;
    }
    const key = `${record.crop}|${Math.floor(record.day / 30)}`;
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = { kilos: 0, n: 0, wet: 0, fields: new Set() }));
    group.kilos += record.kilos * (1 - Math.max(0, record.moisture - 14) / 100);
    group.n++;
    if (record.weather.startsWith('fog') || record.weather === 'rain') group.wet++;
    group.fields.add(record.field);
  }

  *rows() {
    for (const key of [...this.#groups.keys()].sort()) {
      const g = this.#groups.get(key);
      yield [key, g.n, Math.round(g.kilos), (g.wet / g.n).toFixed(3), g.fields.size];
    }
  }
}
