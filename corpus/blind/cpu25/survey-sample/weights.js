const AGE_BANDS = [30, 45, 60, 75, Infinity];
const bandOf = (age) => AGE_BANDS.findIndex((limit) => age < limit);

const DIMENSIONS = [
  { name: 'age', of: (p) => bandOf(p.age), target: [0.2, 0.26, 0.25, 0.18, 0.11] },
  { name: 'region', of: (p) => p.region, target: [0.18, 0.08, 0.1, 0.14, 0.2, 0.09, 0.11, 0.1] },
  { name: 'household', of: (p) => p.household - 1, target: [0.31, 0.34, 0.15, 0.13, 0.05, 0.02] },
];

/** Iterative proportional fitting until the margins agree. */
function rake(people, tolerance = 1e-9, limit = 60) {
  const weights = new Float64Array(people.length).fill(1);
  const groups = DIMENSIONS.map((d) => Uint8Array.from(people, d.of));
  let rounds = 0;
  let worst = Infinity;
  while (worst > tolerance && rounds < limit) {
    worst = 0;
    rounds++;
    DIMENSIONS.forEach((d, k) => {
      const sums = new Float64Array(d.target.length);
      const group = groups[k];
      for (let i = 0; i < weights.length; i++) sums[group[i]] += weights[i];
      const factors = sums.map((sum, g) => (sum === 0 ? 1 : (d.target[g] * people.length) / sum));
      for (const f of factors) worst = Math.max(worst, Math.abs(f - 1));
      for (let i = 0; i < weights.length; i++) weights[i] *= factors[group[i]];
    });
  }
  return { weights, rounds };
}

module.exports = { rake, bandOf };
