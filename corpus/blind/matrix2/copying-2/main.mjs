const range = (n) => Array.from({ length: n }, (_, i) => i);
const GENRES = ['novel', 'essay', 'poetry', 'history'];

const bookAt = (i) => ({
  isbn: `978-${(i * 7717) % 100003}`,
  shelf: `s${(i * 37) % 1700}`,
  genre: GENRES[i % 4],
  pages: 80 + (i * 13) % 700,
});

const addBook = (shelves, book) => ({
  ...shelves,
  [book.shelf]: (shelves[book.shelf] ?? 0) + book.pages,
});
const indexByShelf = (books) => books.reduce(addBook, {});

const groupByGenre = (books) => books.reduce((acc, b) => {
  (acc[b.genre] ??= []).push(b);
  return acc;
}, {});

const mean = (xs) => xs.reduce((a, b) => a + b, 0) / xs.length;
const stats = (groups) => Object.entries(groups).map(([genre, books]) => ({
  genre,
  copies: books.length,
  mean: mean(books.map((b) => b.pages)),
}));
const withDefaults = (options) => ({ top: 3, unit: 'pages', ...options });

const report = (options) => (books) => {
  const { top, unit } = withDefaults(options);
  const shelves = Object.entries(indexByShelf(books)).sort(([, a], [, b]) => b - a);
  return [
    ...shelves.slice(0, top).map(([s, n]) => `${s}: ${n} ${unit}`),
    ...stats(groupByGenre(books)).map((g) => `${g.genre} x${g.copies} avg ${g.mean.toFixed(1)}`),
  ];
};

console.log(report({ top: 4 })(range(2700).map(bookAt)).join('\n'));
