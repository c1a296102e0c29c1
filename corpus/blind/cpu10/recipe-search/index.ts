export interface Recipe {
  id: number;
  title: string;
  text: string;
}

export interface Hit {
  id: number;
  title: string;
  score: number;
}

interface Postings {
  docs: number[];
  counts: number[];
}

export class RecipeIndex {
  private readonly postings = new Map<string, Postings>();
  private readonly lengths: number[] = [];
  private readonly titles: string[] = [];
  private readonly scores: Float64Array;
  private total = 0;

  constructor(recipes: Recipe[]) {
    this.scores = new Float64Array(recipes.length);
    for (const recipe of recipes) this.add(recipe);
  }

  private add(recipe: Recipe): void {
    const words = tokenize(`${recipe.title} ${recipe.text}`);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      let entry = this.postings.get(word);
      if (!entry) this.postings.set(word, (entry = { docs: [], counts: [] }));
      entry.docs.push(recipe.id);
      entry.counts.push(count);
    }
    this.lengths.push(words.length);
    this.titles.push(recipe.title);
    this.total += words.length;
  }

  /** BM25 over all recipes that hold any of the words. */
  search(query: string, limit: number): Hit[] {
    const { scores, lengths } = this;
    const mean = this.total / lengths.length;
    const touched: number[] = [];
    for (const word of tokenize(query)) {
      const entry = this.postings.get(word);
      if (!entry) continue;
      const { docs, counts } = entry;
      const rarity = Math.log(1 + (lengths.length - docs.length + 0.5) / (docs.length + 0.5));
      for (let i = 0; i < docs.length; i++) {
        const doc = docs[i];
        const tf = counts[i];
        if (scores[doc] === 0) touched.push(doc);
        scores[doc] += (rarity * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * lengths[doc]) / mean));
      }
    }
    const top: Hit[] = [];
    for (const doc of touched) {
      const score = scores[doc];
      scores[doc] = 0;
      if (top.length === limit && score <= top[limit - 1].score) continue;
      let at = top.length;
      while (at > 0 && top[at - 1].score < score) at--;
      top.splice(at, 0, { id: doc, title: this.titles[doc], score });
      if (top.length > limit) top.pop();
    }
    return top;
  }
}

export function tokenize(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  const lower = text.toLowerCase();
  for (let i = 0; i <= lower.length; i++) {
    const c = i < lower.length ? lower.charCodeAt(i) : 32;
    const letter = c >= 97 && c <= 122;
    if (letter && start < 0) start = i;
    else if (!letter && start >= 0) {
      if (i - start > 2) words.push(lower.slice(start, i));
      start = -1;
    }
  }
  return words;
}
