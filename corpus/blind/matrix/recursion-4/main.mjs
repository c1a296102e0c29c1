const pipe = (...fns) => x => fns.reduce((acc, fn) => fn(acc), x);
const map = fn => list => list.map(fn);
const join = by => list => list.join(by);
const maxBy = fn => list => list.reduce((a, b) => (fn(b) > fn(a) ? b : a));

const lcs = a => b => {
  const from = (i, j) => {
    if (i === a.length || j === b.length) return 0;
    if (a[i] === b[j]) return 1 + from(i + 1, j + 1);
    return Math.max(from(i + 1, j), from(i, j + 1));
  };
  return from(0, 0);
};

const similarity = a => b => (2 * lcs(a)(b)) / (a.length + b.length);
const clean = pipe(
  name => name.toLowerCase(),
  name => name.replace(/[^a-z]/g, ''),
);

const products = ['Desk Lamp LED', 'Desk Chair', 'Floor Lamp', 'Standing Desk', 'Lamp Shade', 'Office Desk Lamp'];
const queries = ['desk lmp lde bk', 'flor lamb ldx', 'stand desc xl pine', 'chair deks rd', 'lampshad blu'];

const count = list => (list.length ? 1 + count(list.slice(1)) : 0);

const match = names => query => pipe(
  map(name => ({ query, name, score: similarity(clean(query))(clean(name)) })),
  maxBy(item => item.score),
)(names);

const matches = map(match(products))(queries);
console.log(count(matches));
for (const { query, name, score } of matches) console.log(join(' -> ')([query, name, score.toFixed(3)]));
