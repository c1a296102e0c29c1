const STOP = new Set('a an and are as at be by for from has in is it its of on or that the this to was were will with when which'.split(' '));
const SUFFIXES = ['ations', 'ation', 'ings', 'ing', 'edly', 'ers', 'ies', 'ed', 'es', 'er', 'ly', 's'];

const stem = (word) => {
  for (const suffix of SUFFIXES) {
    if (word.length - suffix.length >= 4 && word.endsWith(suffix)) return word.slice(0, -suffix.length);
  }
  return word;
};

const WEIGHT = { heading: 5, list: 1, paragraph: 1 };

export function wordsOf(blocks) {
  const found = new Map();
  for (const block of blocks) {
    const weight = WEIGHT[block.type];
    if (weight === undefined) continue;
    for (const text of block.items ?? [block.text]) {
      for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z0-9]+/g)) {
        if (STOP.has(word)) continue;
        const key = stem(word);
        found.set(key, (found.get(key) ?? 0) + weight);
      }
    }
  }
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 60);
}
