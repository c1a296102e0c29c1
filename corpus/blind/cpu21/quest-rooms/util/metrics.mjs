export class Gauges {
  constructor() { this.values = Object.create(null); }
  add(name, n = 1) { this.values[name] = (this.values[name] ?? 0) + n; }
  report() {
    return Object.keys(this.values).sort().map((k) => `${k}=${this.values[k]}`).join(' ');
  }
}
