// A small made-up lexicon: syllables joined by simple rules, so that the grid can be filled.
const ONSET = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'tr', 'st', 'br'];
const VOWEL = ['a', 'e', 'i', 'o', 'u'];
const CODA = ['', '', 'n', 'r', 's', 't', 'l'];

export function lexicon(lengths) {
  const out = new Map(lengths.map((l) => [l, new Set()]));
  const syllables = ONSET.flatMap((o) => VOWEL.flatMap((v) => CODA.map((c) => o + v + c)));
  for (let i = 0; i < syllables.length; i++) {
    for (let j = 0; j < syllables.length; j++) {
      if ((i * 31 + j * 17) % 7 > 2) continue;
      const word = syllables[i] + syllables[j];
      out.get(word.length)?.add(word);
    }
  }
  return new Map([...out].map(([l, set]) => [l, [...set].sort()]));
}
