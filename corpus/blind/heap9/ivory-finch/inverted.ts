import type { Note } from './notes.ts';

export interface Posting {
  note: Note;
  count: number;
}

export class InvertedIndex {
  private postings = new Map<string, Posting[]>();
  private weights = new Map<string, number>();
  private total = 0;

  add(note: Note): void {
    this.total++;
    const counts = new Map<string, number>();
    for (const word of note.words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const list = this.postings.get(word);
      if (list) list.push({ note, count });
      else this.postings.set(word, [{ note, count }]);
    }
  }

  seal(): void {
    for (const [word, list] of this.postings) {
      list.sort((a, b) => b.count - a.count || a.note.id - b.note.id);
      this.weights.set(word, Math.log(1 + this.total / list.length));
    }
  }

  of(word: string): readonly Posting[] {
    return this.postings.get(word) ?? [];
  }

  weight(word: string): number {
    return this.weights.get(word) ?? 0;
  }
}
