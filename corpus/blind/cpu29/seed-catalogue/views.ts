import type { Catalogue, Packet } from './store.ts';

export const onHand = (p: Packet): number => Object.values(p.stock).reduce((n, x) => n + x, 0);

export function changed(now: Catalogue, before: Catalogue): string[] {
  const out: string[] = [];
  for (const sku of now.order) if (now.packets[sku] !== before.packets[sku]) out.push(sku);
  return out;
}

/** Keeps the words of all packets; only packets that have changed are looked at again. */
export class WordIndex {
  private words = new Map<string, Set<string>>();
  private named = new Set<string>();
  updates = 0;

  update(now: Catalogue, before: Catalogue): void {
    for (const sku of changed(now, before)) {
      this.updates++;
      if (this.named.has(sku)) continue;
      this.named.add(sku);
      for (const word of now.packets[sku].name.toLowerCase().split(/[^a-z0-9]+/)) {
        let set = this.words.get(word);
        if (!set) this.words.set(word, (set = new Set()));
        set.add(sku);
      }
    }
  }

  find(...terms: string[]): string[] {
    const sets = terms.map((t) => this.words.get(t) ?? new Set<string>()).sort((a, b) => a.size - b.size);
    return sets.length === 0 ? [] : [...sets[0]].filter((sku) => sets.every((s) => s.has(sku)));
  }
}

export interface GenusLine {
  genus: string;
  packets: number;
  stock: number;
  worth: number;
  germination: number;
}

export function genusTable(catalogue: Catalogue): GenusLine[] {
  const lines = new Map<string, GenusLine>();
  for (const sku of catalogue.order) {
    const p = catalogue.packets[sku];
    const line = lines.get(p.genus) ?? { genus: p.genus, packets: 0, stock: 0, worth: 0, germination: 0 };
    const stock = onHand(p);
    line.packets++;
    line.stock += stock;
    line.worth += stock * p.pence;
    line.germination += p.germination;
    lines.set(p.genus, line);
  }
  return [...lines.values()].sort((a, b) => b.worth - a.worth);
}
