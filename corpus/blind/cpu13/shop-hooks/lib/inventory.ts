import type { Item } from './types.ts';

export interface JournalEntry {
  shop: string;
  topic: string;
  items: number;
  first?: string;
}

export class Inventory {
  readonly journal: JournalEntry[] = [];
  readonly #stock = new Map<string, number>();
  readonly #price = new Map<string, number>();

  apply(shop: string, items: Item[]): number {
    let changed = 0;
    for (const { sku, stock } of items) {
      const key = `${shop}/${sku}`;
      if (this.#stock.get(key) === stock) continue;
      this.#stock.set(key, stock);
      changed += 1;
    }
    return changed;
  }

  reprice(shop: string, items: Item[]): number {
    let changed = 0;
    for (const { sku, price } of items) {
      const key = `${shop}/${sku}`;
      if (this.#price.get(key) === price.amount) continue;
      this.#price.set(key, price.amount);
      changed += 1;
    }
    return changed;
  }

  report() {
    const hooks = this.journal.reduce<Record<string, number>>((all, { shop }) => ({ ...all, [shop]: (all[shop] ?? 0) + 1 }), {});
    return { skus: this.#stock.size, prices: this.#price.size, hooks };
  }
}
