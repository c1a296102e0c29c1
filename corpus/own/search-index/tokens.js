const STOP = new Set(['the', 'a', 'an', 'of', 'and', 'in', 'chapter']);

export function tokenize(text) {
  const tokens = [];
  for (const match of text.toLowerCase().matchAll(/[a-z0-9]+/g)) {
    const word = match[0];
    if (!STOP.has(word)) tokens.push(stem(word));
  }
  return tokens;
}

function stem(word) {
  if (word.length > 4 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 3 && word.endsWith('s')) return word.slice(0, -1);
  return word;
}
