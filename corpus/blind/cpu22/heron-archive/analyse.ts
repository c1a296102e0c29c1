const STOP = new Set('the a an of and or to in is was for on with as by at from'.split(' '));
const SUFFIXES = ['ing', 'ed', 'es', 's'];

/** Lower-case terms with a light stemmer; positions are kept for phrases. */
export function* terms(text: string): Generator<[string, number]> {
  let position = 0;
  for (const m of text.matchAll(/[\p{L}\d]+/gu)) {
    const word = m[0].toLowerCase();
    position++;
    if (STOP.has(word)) continue;
    yield [stem(word), position];
  }
}

export function stem(word: string): string {
  if (word.length < 5) return word;
  for (const suffix of SUFFIXES) if (word.endsWith(suffix)) return word.slice(0, -suffix.length);
  return word;
}
