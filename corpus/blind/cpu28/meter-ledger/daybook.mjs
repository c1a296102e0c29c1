export class Daybook {
  #stations = new Map();
  #hours = new Float64Array(24);

  get size() {
    return this.#stations.size;
  }

  enter({ station, begun, kwh, price }) {
    let s = this.#stations.get(station);
    if (!s) this.#stations.set(station, (s = { station, visits: 0, kwh: 0, cents: 0, longest: 0, days: new Set() }));
    s.visits++;
    s.kwh += kwh;
    s.cents += Math.round(kwh * price * 100);
    s.longest = Math.max(s.longest, kwh);
    s.days.add(begun.slice(0, 10));
    this.#hours[Number(begun.slice(11, 13))] += kwh;
  }

  peak() {
    return this.#hours.indexOf(Math.max(...this.#hours));
  }

  stations() {
    return [...this.#stations.values()]
      .map((s) => ({ ...s, days: s.days.size, kwh: Math.round(s.kwh * 100) / 100 }))
      .sort((a, b) => b.cents - a.cents);
  }
}
