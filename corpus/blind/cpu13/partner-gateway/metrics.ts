export class Metrics {
  readonly #counters = new Map<string, number>();

  bump(name: string, labels: Record<string, string> = {}): void {
    const key = Object.keys(labels).length === 0 ? name : `${name}{${Object.entries(labels).map(([k, v]) => `${k}="${v}"`).join(',')}}`;
    this.#counters.set(key, (this.#counters.get(key) ?? 0) + 1);
  }

  lines(): string[] {
    return [...this.#counters].sort(([a], [b]) => a.localeCompare(b)).map(([key, value]) => `${key} ${value}`);
  }
}
