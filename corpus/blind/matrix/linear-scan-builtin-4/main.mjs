const pipe = (...fns) => value => fns.reduce((acc, fn) => fn(acc), value);
const map = fn => list => list.map(fn);
const keep = test => list => list.filter(test);
const not = fn => x => !fn(x);
const without = banned => keep(word => banned.indexOf(word) === -1);
const oneOf = options => value => options.indexOf(value) !== -1;

const syllables = ['ka', 'to', 'mi', 'ru', 'se', 'no', 'ha', 'li', 'po', 'du', 'we', 'xi'];
const wordAt = n => {
  let word = '';
  for (let k = n; word.length < 8; k = Math.floor(k / 12)) word += syllables[k % 12];
  return word;
};

const stopwords = Array.from({ length: 9000 }, (_, i) => wordAt(i * 3));
const text = Array.from({ length: 40000 }, (_, i) => wordAt((i * 7919) % 20736));

const countBy = key => list => {
  const counts = new Map();
  for (const item of list) {
    const k = key(item);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  return counts;
};

const isVowelEnd = oneOf(['a', 'o', 'i']);
const analyse = pipe(
  map(w => w.toLowerCase()),
  without(stopwords),
  keep(not(w => w.length < 4)),
  keep(w => isVowelEnd(w[w.length - 1])),
  countBy(w => w.slice(0, 2)),
);

const result = analyse(text);
console.log([...result].sort((a, b) => b[1] - a[1]).slice(0, 5));
