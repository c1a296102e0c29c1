import type { ShelfStore } from './store.ts';
import { analyse } from './stem.ts';

export interface Hit {
  page: number;
  score: number;
}

const K1 = 1.2;
const B = 0.75;

/** Smallest of the best at the root. */
class Best {
  #pages: number[] = [];
  #scores: number[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(page: number, score: number): void {
    const s = this.#scores;
    const p = this.#pages;
    let i: number;
    if (s.length < this.#limit) {
      i = s.length;
      while (i > 0) {
        const up = (i - 1) >> 1;
        if (s[up]! <= score) break;
        s[i] = s[up]!;
        p[i] = p[up]!;
        i = up;
      }
    } else {
      if (score <= s[0]!) return;
      i = 0;
      for (;;) {
        let kid = 2 * i + 1;
        if (kid >= s.length) break;
        if (kid + 1 < s.length && s[kid + 1]! < s[kid]!) kid++;
        if (s[kid]! >= score) break;
        s[i] = s[kid]!;
        p[i] = p[kid]!;
        i = kid;
      }
    }
    s[i] = score;
    p[i] = page;
  }

  sorted(): Hit[] {
    return this.#pages.map((page, i) => ({ page, score: this.#scores[i]! })).sort((a, b) => b.score - a.score || a.page - b.page);
  }
}

export function createSearch(store: ShelfStore) {
  const count = store.lengths.length;
  const mean = store.total / count;
  const norm = Float64Array.from(store.lengths, (n) => K1 * (1 - B + (B * n) / mean));
  const scores = new Float64Array(count);
  const touched = new Int32Array(count);

  return function search(query: string, limit: number): Hit[] {
    const terms = new Set<number>();
    analyse(query, store.words, (term) => terms.add(term));
    let used = 0;
    for (const term of terms) {
      const list = store.lists[term];
      if (!list) continue;
      const idf = Math.log(1 + (count - list.pages + 0.5) / (list.pages + 0.5));
      const reader = list.reader();
      while (reader.next()) {
        const { page, frequency } = reader;
        const early = reader.first < 12 ? 1.5 : 1;
        if (scores[page] === 0) touched[used++] = page;
        scores[page]! += (early * idf * frequency * (K1 + 1)) / (frequency + norm[page]!);
      }
    }
    const best = new Best(limit);
    for (let i = 0; i < used; i++) {
      const page = touched[i]!;
      best.offer(page, scores[page]!);
      scores[page] = 0;
    }
    return best.sorted();
  };
}
