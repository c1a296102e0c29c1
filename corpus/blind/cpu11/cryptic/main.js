'use strict';

const { archive } = require('./archive');
const { puzzles } = require('./reader');

const bySetter = new Map();
const lengths = new Uint32Array(30);
const vocabulary = new Map();
let notes = 0;

for (const puzzle of puzzles(archive(1204, 1000))) {
  const entry = bySetter.get(puzzle.setter) ?? { puzzles: 0, clues: 0, words: 0, links: 0 };
  entry.puzzles++;
  entry.links += puzzle.links;
  for (const clue of puzzle.clues) {
    entry.clues++;
    const words = clue.text.toLowerCase().match(/[a-z']+/g) ?? [];
    entry.words += words.length;
    lengths[clue.length]++;
    for (const w of words) vocabulary.set(w, (vocabulary.get(w) ?? 0) + 1);
  }
  notes += puzzle.notes.length;
  bySetter.set(puzzle.setter, entry);
}

for (const [setter, e] of [...bySetter].sort((a, b) => b[1].clues - a[1].clues)) {
  console.log(setter.padEnd(10), e.puzzles, 'puzzles', (e.words / e.clues).toFixed(2), 'words a clue', e.links, 'links');
}
const top = [...vocabulary].sort((a, b) => b[1] - a[1]).slice(0, 8);
console.log('most used:', top.map(([w, n]) => `${w} ${n}`).join(', '));
console.log('lengths:', [...lengths].join(' '));
console.log(notes, 'lines kept for the editor');
