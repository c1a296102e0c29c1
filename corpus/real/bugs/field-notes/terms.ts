export class Indexer {
  private counts = new Map<string, number>();
  private minLength: number;

  constructor(minLength: number) {
    this.minLength = minLength;
  }

  get vocabulary(): number {
    return this.counts.size;
  }

  termsOf(text: string): string[] {
    const terms = new Set<string>();
    for (const raw of text.toLowerCase().split(' ')) {
      const term = raw.endsWith('s') ? raw.slice(0, -1) : raw;
      if (term.length < this.minLength || terms.has(term)) continue;
      terms.add(term);
      this.counts.set(term, (this.counts.get(term) ?? 0) + 1);
    }
    return [...terms];
  }

  mostCommon(n: number): string[] {
    return [...this.counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, n).map(([t]) => t);
  }
}
