import type { Rand } from './rand.ts';

export interface Note {
  id: number;
  place: string;
  year: number;
  words: string[];
}

export function writeNotes(rand: Rand, count: number): { notes: Note[]; vocabulary: string[] } {
  const vocabulary = Array.from({ length: 1500 }, (_, i) => `${rand.word(4)}${rand.word(1 + (i % 5))}`);
  const places = Array.from({ length: 90 }, () => rand.word(8));
  const notes: Note[] = [];
  for (let id = 0; id < count; id++) {
    const words: string[] = [];
    const length = 14 + rand.int(8);
    for (let w = 0; w < length; w++) words.push(vocabulary[Math.floor(rand.next() ** 2 * vocabulary.length)]);
    notes.push({ id, place: rand.pick(places), year: 1950 + rand.int(70), words });
  }
  return { notes, vocabulary };
}
