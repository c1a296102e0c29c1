import type { Page } from './corpus.ts';
import { PostingList } from './postings.ts';
import { analyse, Vocabulary } from './stem.ts';

const BOOSTED = ['title', 'tags'] as const;

export class ShelfStore {
  readonly words = new Vocabulary();
  readonly lists: PostingList[] = [];
  readonly lengths: number[] = [];
  total = 0;
  #counts = new Int32Array(1 << 15);
  #firsts = new Int32Array(1 << 15);
  #touched: number[] = [];

  #note = (term: number, position: number): void => {
    if (term >= this.#counts.length) this.#widen();
    if (this.#counts[term]!++ === 0) {
      this.#firsts[term] = position;
      this.#touched.push(term);
    }
  };

  insert(page: Page): void {
    let at = 0;
    for (const field of BOOSTED) {
      const value = page[field];
      at = analyse(Array.isArray(value) ? value.join(' ') : value, this.words, this.#note, at) + 10;
    }
    at = analyse(page.body, this.words, this.#note, at);
    for (const term of this.#touched) {
      const list = (this.lists[term] ??= new PostingList());
      list.append(page.id, this.#counts[term]!, this.#firsts[term]!);
      this.#counts[term] = 0;
    }
    this.#touched.length = 0;
    this.lengths[page.id] = at;
    this.total += at;
  }

  #widen(): void {
    const [counts, firsts] = [this.#counts, this.#firsts];
    this.#counts = new Int32Array(2 * counts.length);
    this.#firsts = new Int32Array(2 * firsts.length);
    this.#counts.set(counts);
    this.#firsts.set(firsts);
  }

  get bytes(): number {
    return this.lists.reduce((sum, list) => sum + list.size, 0);
  }
}
