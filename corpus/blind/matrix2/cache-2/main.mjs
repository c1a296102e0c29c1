const range = (n) => Array.from({ length: n }, (_, i) => i);

const memo = (fn, known = new Map()) => (x) => {
  if (!known.has(x)) known.set(x, fn(x));
  return known.get(x);
};

const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const isVowel = (c) => VOWELS.includes(c);

const breaks = (word) => range(word.length - 3)
  .map((i) => i + 2)
  .filter((i) => isVowel(word[i - 1]) && !isVowel(word[i]))
  .map((i) => ({ at: i, cost: Math.abs(word.length / 2 - i) }))
  .sort((a, b) => a.cost - b.cost)
  .map(({ at }) => [word.slice(0, at), word.slice(at)]);

const hyphenator = () => memo(breaks);

const layout = (width) => (paragraph) => {
  const pieces = hyphenator();
  return paragraph.split(' ').reduce(({ used, lines }, word) => {
    const left = width - used;
    if (word.length + 1 <= left) return { used: used + word.length + 1, lines };
    const fit = pieces(word).find(([head]) => head.length + 2 <= left);
    return { used: fit ? fit[1].length : word.length, lines: lines + 1 };
  }, { used: 0, lines: 1 }).lines;
};

const WORDS = ['responsibility', 'international', 'documentation', 'communication', 'characteristics', 'administration', 'understanding'];
const paragraphAt = (i) => range(9).map((k) => WORDS[(i * 5 + k * 3) % WORDS.length]).join(' ');

const paragraphs = range(30000).map(paragraphAt);
const counts = paragraphs.map(layout(17));
const total = counts.reduce((a, b) => a + b, 0);
const spread = [...new Set(counts)].sort((a, b) => a - b);
console.log(paragraphs.length, total, spread.join(' '));
