const random = (s => () => ((s = (Math.imul(s, 1664525) + 1013904223) >>> 0) / 4294967296))(77);

const flights = Array.from({ length: 8400 }, (_, i) => ({
  no: 'F' + i,
  from: 'A' + Math.floor(random() * 160),
  to: 'A' + Math.floor(random() * 160),
  leaves: Math.floor(random() * 1440),
  takes: 30 + Math.floor(random() * 200),
}));

const pairs = list => {
  const found = [];
  list.forEach(first => {
    list.forEach(second => {
      if (first.to === second.from && second.leaves - first.leaves - first.takes > 40) {
        found.push({ via: first.to, wait: second.leaves - first.leaves - first.takes });
      }
    });
  });
  return found;
};

const bands = [{ max: 90, name: 'short' }, { max: 240, name: 'medium' }, { max: Infinity, name: 'long' }];
const bandOf = wait => bands.find(b => wait < b.max).name;

const table = pairs(flights)
  .map(({ via, wait }) => ({ via, band: bandOf(wait) }))
  .filter(({ via }) => via !== 'A0')
  .reduce((counts, { band }) => counts.set(band, (counts.get(band) ?? 0) + 1), new Map());

console.log([...table].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${name}: ${n}`).join(', '));
