import { terms } from './analyse.ts';
import type { InvertedIndex, Posting } from './index.ts';

export interface Hit { doc: number; score: number }

const K1 = 1.2;
const B = 0.75;

/** The best k seen so far, worst on top. */
class TopK {
  private heap: Hit[] = [];
  private readonly k: number;
  constructor(k: number) { this.k = k; }

  private worse(a: Hit, b: Hit): boolean {
    return a.score < b.score || (a.score === b.score && a.doc > b.doc);
  }

  offer(hit: Hit): void {
    const h = this.heap;
    if (h.length < this.k) {
      h.push(hit);
      let i = h.length - 1;
      while (i > 0) {
        const p = (i - 1) >> 1;
        if (!this.worse(h[i], h[p])) break;
        [h[i], h[p]] = [h[p], h[i]];
        i = p;
      }
    } else if (this.worse(h[0], hit)) {
      h[0] = hit;
      let i = 0;
      for (;;) {
        let c = 2 * i + 1;
        if (c >= h.length) break;
        if (c + 1 < h.length && this.worse(h[c + 1], h[c])) c++;
        if (!this.worse(h[c], h[i])) break;
        [h[i], h[c]] = [h[c], h[i]];
        i = c;
      }
    }
  }

  results(): Hit[] {
    return [...this.heap].sort((a, b) => b.score - a.score || a.doc - b.doc);
  }
}

export class Searcher {
  private readonly index: InvertedIndex;
  private readonly scores: Float64Array;
  private readonly touched: Int32Array;

  constructor(index: InvertedIndex) {
    this.index = index;
    this.scores = new Float64Array(index.lengths.length);
    this.touched = new Int32Array(index.lengths.length);
  }

  rank(text: string, k: number): Hit[] {
    const { index, scores, touched } = this;
    let n = 0;
    for (const [term] of terms(text)) {
      const list = index.list(term);
      if (list.length === 0) continue;
      const idf = Math.log(1 + (index.lengths.length - list.length + 0.5) / (list.length + 0.5));
      const average = index.averageLength;
      for (const { doc, positions } of list) {
        const tf = positions.length;
        if (scores[doc] === 0) touched[n++] = doc;
        scores[doc] += (idf * tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * index.lengths[doc]) / average));
      }
    }
    const top = new TopK(k);
    for (let i = 0; i < n; i++) {
      top.offer({ doc: touched[i], score: scores[touched[i]] });
      scores[touched[i]] = 0;
    }
    return top.results();
  }

  phrase(text: string): number[] {
    const lists = [...terms(text)].map(([term, at]) => ({ at, list: this.index.list(term) }));
    if (lists.length === 0 || lists.some((l) => l.list.length === 0)) return [];
    let current: Posting[] = [...lists[0].list];
    for (const { at, list } of lists.slice(1)) current = adjacent(current, list, at - lists[0].at);
    return current.map((p) => p.doc);
  }
}

/** Merge of two lists ordered by document: keeps starts whose successor stands `gap` further on. */
function adjacent(left: readonly Posting[], right: readonly Posting[], gap: number): Posting[] {
  const out: Posting[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i].doc < right[j].doc) i++;
    else if (left[i].doc > right[j].doc) j++;
    else {
      const positions: number[] = [];
      const a = left[i].positions;
      const b = right[j].positions;
      for (let x = 0, y = 0; x < a.length && y < b.length;) {
        if (a[x] + gap < b[y]) x++;
        else if (a[x] + gap > b[y]) y++;
        else { positions.push(a[x]); x++; y++; }
      }
      if (positions.length) out.push({ doc: left[i].doc, positions });
      i++;
      j++;
    }
  }
  return out;
}
