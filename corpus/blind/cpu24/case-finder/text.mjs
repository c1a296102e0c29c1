const STOP = new Set(['the', 'of', 'and', 'to', 'in', 'a', 'for', 'on', 'by', 'was']);
const ENDINGS = ['ations', 'ation', 'ingly', 'ments', 'ment', 'ing', 'ies', 'ed', 'es', 's'];

const stems = new Map();

function stem(word) {
  let found = stems.get(word);
  if (found !== undefined) return found;
  found = word;
  for (const ending of ENDINGS) {
    if (word.length > ending.length + 3 && word.endsWith(ending)) {
      found = word.slice(0, -ending.length);
      break;
    }
  }
  stems.set(word, found);
  return found;
}

export function* terms(text) {
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) {
    if (!STOP.has(word)) yield stem(word);
  }
}
