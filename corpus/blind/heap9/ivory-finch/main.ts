import { Rand } from './rand.ts';
import { checkpoint } from './checkpoint.ts';
import { writeNotes } from './notes.ts';
import { InvertedIndex } from './inverted.ts';
import { search } from './search.ts';

const rand = new Rand(404);
const { notes, vocabulary } = writeNotes(rand, 4500);
const index = new InvertedIndex();
for (const note of notes) index.add(note);
index.seal();

let hits = 0;
for (let round = 1; round <= 3; round++) {
  for (let i = 0; i < 900; i++) {
    const words = [rand.pick(vocabulary), rand.pick(vocabulary)];
    hits += search(index, words, 10).length;
    if (i % 100 === 0) await new Promise((done) => setImmediate(done));
  }
  await checkpoint(round);
}
console.log(`${hits} hits in ${notes.length} notes`);
