const VOWEL = new Set([97, 101, 105, 111, 117, 121]);

/** Number of vowel-to-consonant changes in the first `end` letters. */
function measure(word: string, end: number): number {
  let m = 0;
  let previous = false;
  for (let i = 0; i < end; i++) {
    const vowel = VOWEL.has(word.charCodeAt(i));
    if (previous && !vowel) m++;
    previous = vowel;
  }
  return m;
}

const RULES: [suffix: string, put: string, least: number][] = [
  ['ization', 'ize', 1], ['ational', 'ate', 1], ['fulness', 'ful', 1], ['ation', 'ate', 1], ['ically', 'ic', 1],
  ['iness', 'y', 1], ['ness', '', 1], ['able', '', 2], ['ies', 'y', 1], ['ing', '', 1], ['est', '', 2],
  ['ed', '', 1], ['er', '', 2], ['ly', '', 1], ['es', 'e', 1], ['s', '', 1],
];

function reduce(word: string): string {
  if (word.length < 4 || word.charCodeAt(0) < 58) return word;
  for (const [suffix, put, least] of RULES) {
    if (!word.endsWith(suffix)) continue;
    const end = word.length - suffix.length;
    if (measure(word, end) < least) continue;
    const base = word.slice(0, end) + put;
    const last = base.charCodeAt(base.length - 1);
    const twin = base.length > 3 && last === base.charCodeAt(base.length - 2) && !VOWEL.has(last) && last !== 108 && last !== 115;
    return twin ? base.slice(0, -1) : base;
  }
  return word;
}

/** Numbers the terms; every spelling met so far leads to the number of its stem. */
export class Vocabulary {
  readonly terms: string[] = [];
  #spellings = new Map<string, number>();
  #stems = new Map<string, number>();

  number(word: string): number {
    let n = this.#spellings.get(word);
    if (n === undefined) {
      const term = reduce(word);
      n = this.#stems.get(term);
      if (n === undefined) {
        n = this.terms.push(term) - 1;
        this.#stems.set(term, n);
      }
      this.#spellings.set(word, n);
    }
    return n;
  }
}

/** Calls back with the number and the position of each term; answers the position after the last. */
export function analyse(text: string, words: Vocabulary, emit: (term: number, position: number) => void, position = 0): number {
  const lower = text.toLowerCase();
  const n = lower.length;
  let start = -1;
  for (let i = 0; i <= n; i++) {
    const c = i < n ? lower.charCodeAt(i) : 32;
    if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57)) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      if (i - start > 1) emit(words.number(lower.slice(start, i)), position);
      position++;
      start = -1;
    }
  }
  return position;
}
