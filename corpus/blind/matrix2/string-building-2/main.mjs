const range = (n) => Array.from({ length: n }, (_, i) => i);
const WORDS = ['wind', 'harbour', 'tower', 'bread', 'lamp', 'north', 'kettle'];

const lineAt = (i) => (i % 40 === 0
  ? `# Chapter ${1 + i / 40}`
  : range(5 + (i % 4)).map((k) => WORDS[(i * 3 + k * 5) % WORDS.length]).join(' '));

const isHeading = (line) => line.startsWith('# ');
const title = (line) => line.slice(2);

const offsets = (lines) => lines.map((_, i) => lines.slice(0, i).join('\n').length + (i > 0 ? 1 : 0));

const outline = (text) => {
  const lines = text.split('\n');
  const starts = offsets(lines);
  return lines
    .map((line, i) => ({ line, start: starts[i] }))
    .filter(({ line }) => isHeading(line))
    .map(({ line, start }) => ({ title: title(line), start }));
};

const wordCount = (text) => text.split(/\s+/).reduce((m, w) => m.set(w, (m.get(w) ?? 0) + 1), new Map());
const commonest = (counts, n) => [...counts].sort(([, a], [, b]) => b - a).slice(0, n);
const verify = (text) => ({ title: t, start }) => text.startsWith(`# ${t}`, start);

const book = range(6000).map(lineAt).join('\n');
const chapters = outline(book);
console.log(chapters.length, chapters.every(verify(book)), chapters.at(-1));
console.log(commonest(wordCount(book), 3));
