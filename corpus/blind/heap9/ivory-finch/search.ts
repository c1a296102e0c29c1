import type { InvertedIndex } from './inverted.ts';
import type { Note } from './notes.ts';

export interface Hit {
  note: Note;
  score: number;
}

export function search(index: InvertedIndex, words: string[], limit: number): Hit[] {
  const scores = new Map<Note, number>();
  for (const word of words) {
    const weight = index.weight(word);
    for (const { note, count } of index.of(word)) {
      scores.set(note, (scores.get(note) ?? 0) + (count * weight) / note.words.length);
    }
  }
  const hits: Hit[] = [];
  for (const [note, score] of scores) hits.push({ note, score });
  hits.sort((a, b) => b.score - a.score || a.note.id - b.note.id);
  return hits.slice(0, limit);
}
