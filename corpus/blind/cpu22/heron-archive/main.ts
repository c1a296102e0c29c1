import { InvertedIndex } from './index.ts';
import { Searcher } from './query.ts';

let s = 1234567;
const rnd = (): number => {
  s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
  return s / 0x7fffffff;
};

const ONSETS = ['b', 'br', 'd', 'f', 'gl', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 'st', 't', 'v', 'w'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const lexicon = Array.from({ length: 5000 }, () => {
  let word = '';
  for (let i = 0, n = 2 + Math.floor(rnd() * 2); i < n; i++) word += ONSETS[Math.floor(rnd() * 16)] + VOWELS[Math.floor(rnd() * 7)];
  return word + ['', 'n', 's', 'ing', 'ed', 'r'][Math.floor(rnd() * 6)];
});
const SMALL = ['the', 'of', 'and', 'in', 'to', 'was'];

// Frequencies roughly after Zipf.
const word = (): string => (rnd() < 0.3 ? SMALL[Math.floor(rnd() * 6)] : lexicon[Math.floor(lexicon.length * rnd() ** 3)]);
const passage = (n: number): string => {
  const words = Array.from({ length: n }, word);
  words[0] = words[0][0].toUpperCase() + words[0].slice(1);
  return words.join(' ') + '.';
};

const index = new InvertedIndex();
const keep: string[] = [];
for (let d = 0; d < 4200; d++) {
  const text = Array.from({ length: 4 }, () => passage(12 + Math.floor(rnd() * 20))).join(' ');
  if (d % 20 === 0) keep.push(text);
  index.add(text);
}

const searcher = new Searcher(index);
let checksum = 0;
let phrases = 0;
for (let q = 0; q < 2600; q++) {
  const source = keep[q % keep.length].split(' ');
  const at = Math.floor(rnd() * (source.length - 5));
  const query = q % 3 === 0 ? source.slice(at, at + 4).join(' ') : [word(), word(), word(), word()].join(' ');
  for (const hit of searcher.rank(query, 10)) checksum = (checksum * 31 + hit.doc + Math.round(hit.score * 1000)) % 1000000007;
  if (q % 3 === 0) phrases += searcher.phrase(query).length;
}

console.log(`documents ${index.lengths.length} vocabulary ${index.vocabulary} average ${index.averageLength.toFixed(2)}`);
console.log(`phrases ${phrases} checksum ${checksum}`);
