import type { ProductRow } from '../models/product.ts';
import { terms } from '../lib/text.ts';

export class ProductRepository {
  #rows = new Map<number, ProductRow>();
  #bySlug = new Map<string, ProductRow>();
  #byCategory = new Map<string, ProductRow[]>();
  #postings = new Map<string, Map<number, number>>();

  insert(row: ProductRow) {
    this.#rows.set(row.id, row);
    this.#bySlug.set(row.slug, row);
    for (const c of row.categories) {
      const list = this.#byCategory.get(c);
      if (list) list.push(row);
      else this.#byCategory.set(c, [row]);
    }
    for (const t of terms(`${row.name} ${row.brand} ${row.text}`)) {
      let p = this.#postings.get(t);
      if (!p) this.#postings.set(t, (p = new Map()));
      p.set(row.id, (p.get(row.id) ?? 0) + 1);
    }
  }

  bySlug(slug: string) { return this.#bySlug.get(slug); }
  inCategory(category: string) { return this.#byCategory.get(category) ?? []; }
  get size() { return this.#rows.size; }

  search(query: string, limit: number): ProductRow[] {
    const scores = new Map<number, number>();
    for (const t of terms(query)) {
      const postings = this.#postings.get(t);
      if (!postings) continue;
      const idf = Math.log(1 + this.#rows.size / postings.size);
      for (const [id, tf] of postings) scores.set(id, (scores.get(id) ?? 0) + (tf / (tf + 1.2)) * idf);
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit).map(([id]) => this.#rows.get(id)!);
  }
}
