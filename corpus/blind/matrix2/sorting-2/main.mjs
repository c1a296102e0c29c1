const range = (n) => Array.from({ length: n }, (_, i) => i);
const mean = (xs) => xs.reduce((a, b) => a + b, 0) / xs.length;
const pick = (key) => (x) => x[key];

const sampleAt = (i) => ({
  route: ['login', 'search', 'basket', 'pay'][i % 4],
  ms: 20 + ((i * 7919) % 4999) / 10 + (i % 97 === 0 ? 900 : 0),
});

const quantile = (xs, q) => {
  const ordered = [...xs].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(q * ordered.length))];
};

const limitsFor = (xs) => ({
  quarter: quantile(xs, 0.25),
  half: quantile(xs, 0.5),
  most: quantile(xs, 0.95),
});

const aboveNormal = (history) => (sample) => {
  const { quarter, half, most } = limitsFor(history.map(pick('ms')));
  return sample.ms > most + 1.5 * (half - quarter);
};

const windows = (size, step) => (xs) => range(Math.floor((xs.length - size) / step)).map((k) => ({
  history: xs.slice(k * step, k * step + size),
  current: xs[k * step + size],
}));

const outliers = (xs) => windows(1500, 32)(xs).filter(({ history, current }) => aboveNormal(history)(current));
const tally = (xs) => xs.reduce((m, { current }) => ({ ...m, [current.route]: (m[current.route] ?? 0) + 1 }), {});
const byName = (counts) => Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));

const samples = range(26000).map(sampleAt);
console.log('mean', mean(samples.map(pick('ms'))).toFixed(2));
console.log(byName(tally(outliers(samples))));
