function weightedMean(values, weights) {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i] * weights[i];
    total += weights[i];
  }
  return sum / total;
}

/** Standard error by resampling with replacement. */
function bootstrap(values, weights, rounds, seed) {
  let state = seed >>> 0;
  const means = new Float64Array(rounds);
  for (let r = 0; r < rounds; r++) {
    let sum = 0;
    let total = 0;
    for (let i = 0; i < values.length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const at = Math.floor((state / 4294967296) * values.length);
      sum += values[at] * weights[at];
      total += weights[at];
    }
    means[r] = sum / total;
  }
  const centre = means.reduce((a, b) => a + b, 0) / rounds;
  return Math.sqrt(means.reduce((a, m) => a + (m - centre) ** 2, 0) / (rounds - 1));
}

function correlations(people, weights) {
  const k = people[0].answers.length;
  const means = Array.from({ length: k }, (_, a) => weightedMean(people.map((p) => p.answers[a]), weights));
  const matrix = Array.from({ length: k }, () => new Float64Array(k));
  people.forEach((p, i) => {
    for (let a = 0; a < k; a++) {
      const da = (p.answers[a] - means[a]) * weights[i];
      for (let b = a; b < k; b++) matrix[a][b] += da * (p.answers[b] - means[b]);
    }
  });
  let strongest = { a: 0, b: 1, r: 0 };
  for (let a = 0; a < k; a++) {
    for (let b = a + 1; b < k; b++) {
      const r = matrix[a][b] / Math.sqrt(matrix[a][a] * matrix[b][b]);
      if (Math.abs(r) > Math.abs(strongest.r)) strongest = { a, b, r };
    }
  }
  return strongest;
}

module.exports = { weightedMean, bootstrap, correlations };
