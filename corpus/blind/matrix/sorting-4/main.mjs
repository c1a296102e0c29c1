const comparing = (...steps) => (a, b) => steps.reduce((order, step) => order || step(a, b), 0);
const by = fn => (a, b) => {
  const x = fn(a);
  const y = fn(b);
  return x < y ? -1 : x > y ? 1 : 0;
};
const flip = cmp => (a, b) => cmp(b, a);
const sortWith = cmp => list => [...list].sort(cmp);
const pipe = (...fns) => x => fns.reduce((acc, fn) => fn(acc), x);
const take = n => list => list.slice(0, n);

const plain = title => title.toLowerCase().replace(/^(the|a|an) /, '').normalize('NFD').replace(/[^a-z ]/g, '');

const words = ['The', 'Étude', 'river', 'Night', 'a', 'Garden', 'écho', 'stone', 'An', 'Island'];
const books = Array.from({ length: 66000 }, (_, i) => ({
  title: [i * 7, i * 3 + 1, i * 11 + 2, Math.floor(i / 10)].map(n => words[n % 10]).join(' '),
  year: 1950 + ((i * 37) % 70),
  stars: (i * 13) % 5,
}));

const ranked = pipe(
  list => list.filter(book => book.year > 1952),
  sortWith(comparing(by(book => plain(book.title)), flip(by(book => book.stars)))),
  take(4000),
);
const recent = pipe(take(300), sortWith(flip(by(book => book.year))), take(3));

const stars = list => list.reduce((sum, book) => sum + book.stars, 0);

const shelf = ranked(books);
console.log(shelf[0].title, '|', shelf[3999].title, stars(shelf));
console.log(recent(shelf).map(book => book.year));
