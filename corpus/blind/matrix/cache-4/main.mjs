const memo = fn => {
  const seen = new Map();
  return key => {
    if (!seen.has(key)) seen.set(key, fn(key));
    return seen.get(key);
  };
};
const pipe = (...fns) => x => fns.reduce((acc, fn) => fn(acc), x);
const map = fn => list => list.map(fn);

const distance = a => b => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => i);
  for (let j = 1; j <= b.length; j++) {
    let corner = rows[0]++;
    for (let i = 1; i <= a.length; i++) {
      const cost = Math.min(rows[i] + 1, rows[i - 1] + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1));
      corner = rows[i];
      rows[i] = cost;
    }
  }
  return rows[a.length];
};

const towns = ['Hamburg', 'Hannover', 'Heidelberg', 'Magdeburg', 'Freiburg', 'Wolfsburg', 'Augsburg', 'Regensburg'];

const nearest = name => {
  const to = memo(distance(name));
  return towns.reduce((best, town) => (to(town) < to(best) ? town : best));
};

const typo = (name, i) => name.slice(0, i % name.length) + name.slice((i % name.length) + 1);
const spellings = towns.flatMap((town, t) => [1, 3, 5].map(k => typo(town, k + t)));
const entries = Array.from({ length: 105000 }, (_, i) => spellings[(i * 5 + (i >> 4)) % spellings.length]);

const count = list => list.reduce((counts, town) => ({ ...counts, [town]: (counts[town] ?? 0) + 1 }), {});
const initials = memo(town => town[0].toUpperCase());
const result = pipe(map(nearest), count)(entries);
console.log(result, map(initials)(Object.keys(result)).join(''));
