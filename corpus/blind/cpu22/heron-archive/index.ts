import { terms } from './analyse.ts';

export interface Posting { doc: number; positions: number[] }

export class InvertedIndex {
  readonly lengths: number[] = [];
  private readonly postings = new Map<string, Posting[]>();
  private total = 0;

  add(text: string): number {
    const doc = this.lengths.length;
    let length = 0;
    for (const [term, position] of terms(text)) {
      length++;
      const list = this.postings.get(term);
      const last = list?.at(-1);
      if (last?.doc === doc) last.positions.push(position);
      else if (list) list.push({ doc, positions: [position] });
      else this.postings.set(term, [{ doc, positions: [position] }]);
    }
    this.lengths.push(length);
    this.total += length;
    return doc;
  }

  list(term: string): readonly Posting[] { return this.postings.get(term) ?? []; }
  get averageLength(): number { return this.total / this.lengths.length; }
  get vocabulary(): number { return this.postings.size; }
}
