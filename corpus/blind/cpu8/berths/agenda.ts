export interface Entry {
  readonly at: number;
  readonly priority: number;
  readonly label: string;
  run(): void;
}

const order = (a: Entry, b: Entry): number => a.at - b.at || b.priority - a.priority;

/** What is planned in the port, soonest first. */
export class Agenda {
  #entries: Entry[] = [];
  #clock = 0;
  readonly #log: Map<string, number> = new Map();

  get now(): number {
    return this.#clock;
  }

  get pending(): number {
    return this.#entries.length;
  }

  plan(delay: number, label: string, run: () => void, priority = 0): void {
    this.#entries.push({ at: this.#clock + delay, priority, label, run });
    this.#settle();
  }

  advance(): boolean {
    const next = this.#entries.pop();
    if (!next) return false;
    this.#clock = next.at;
    this.#log.set(next.label, (this.#log.get(next.label) ?? 0) + 1);
    next.run();
    return true;
  }

  counts(): [string, number][] {
    return [...this.#log].sort(([a], [b]) => a.localeCompare(b));
  }

  #settle(): void {
    this.#entries.sort((a, b) => order(b, a));
  }
}
