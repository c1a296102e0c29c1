import { tokenize } from './tokens.js';

const K1 = 1.2;
const B = 0.75;

export function rank(index, query) {
  const scores = new Map();
  for (const term of tokenize(query)) {
    const entries = index.lookup(term);
    const idf = Math.log(1 + (index.size - entries.length + 0.5) / (entries.length + 0.5));
    for (const { documentId, count } of entries) {
      const norm = K1 * (1 - B + (B * index.lengthOf(documentId)) / 65);
      scores.set(documentId, (scores.get(documentId) ?? 0) + (idf * count * (K1 + 1)) / (count + norm));
    }
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id, score]) => ({ id, score }));
}
