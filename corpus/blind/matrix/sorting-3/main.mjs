class Sensor {
  #values = [];
  #id;
  constructor(id) { this.#id = id; }
  get id() { return this.#id; }
  get last() { return this.#values.at(-1); }
  get #ordered() {
    return this.#values.toSorted((a, b) => a - b);
  }
  get median() {
    const ordered = this.#ordered;
    return ordered[ordered.length >> 1];
  }
  add(value) {
    this.#values.push(value);
    if (this.#values.length > 900) this.#values.shift();
  }
}

class Station {
  #sensors;
  #alarms = new Map();
  constructor(count) {
    this.#sensors = Array.from({ length: count }, (_, i) => new Sensor(i));
  }
  feed(index, value) {
    const sensor = this.#sensors[index];
    sensor.add(value);
    if (Math.abs(value - sensor.median) > 470) {
      this.#alarms.set(sensor.id, (this.#alarms.get(sensor.id) ?? 0) + 1);
    }
  }
  report() {
    return [...this.#alarms].sort((a, b) => b[1] - a[1]).map(([id, n]) => `${id}:${n}`).join(' ');
  }
  get medians() { return this.#sensors.map(s => s.median); }
}

const station = new Station(6);
let state = 600;
for (let i = 0; i < 8500; i++) {
  state = (state * 48271) % 2147483647;
  station.feed(state % 6, (state >> 5) % 1000);
}
console.log(station.report(), station.medians.join(','));
