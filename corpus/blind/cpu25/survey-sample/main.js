const { panel } = require('./people.js');
const { rake, bandOf } = require('./weights.js');
const { weightedMean, bootstrap, correlations } = require('./estimate.js');

const people = [...panel(9000)];
const { weights, rounds } = rake(people);
const incomes = Float64Array.from(people, (p) => p.income);
console.log(`${people.length} people, weights fitted in ${rounds} rounds`);
console.log(`income ${weightedMean(incomes, weights).toFixed(2)} +/- ${bootstrap(incomes, weights, 400, 3).toFixed(2)}`);

for (let question = 0; question < 8; question++) {
  const values = Float64Array.from(people, (p) => p.answers[question]);
  console.log(`q${question + 1} ${weightedMean(values, weights).toFixed(4)} +/- ${bootstrap(values, weights, 120, 40 + question).toFixed(5)}`);
}
const strongest = correlations(people, weights);
console.log(`strongest pair q${strongest.a + 1}/q${strongest.b + 1} ${strongest.r.toFixed(4)}`);

const trades = new Map();
people.forEach((p, i) => {
  const key = `${p.trade} ${bandOf(p.age)}`;
  trades.set(key, (trades.get(key) ?? 0) + weights[i]);
});
for (const [key, sum] of [...trades].sort((a, b) => b[1] - a[1]).slice(0, 4)) console.log(key.padEnd(24), sum.toFixed(2));
console.log(people.slice(0, 3).map((p) => `${p.name} (${p.city})`).join('; '));
