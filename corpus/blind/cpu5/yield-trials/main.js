'use strict';
const { parsePlan } = require('./plan');
const { run } = require('./steps');
const { summary, median, column } = require('./stats');

const VARIETIES = ['Aurora', 'Bjarne', 'Cassia', 'Demeter', 'Edda'];
const SITES = ['A', 'B'];

function* plots(count) {
  let seed = 424242;
  const uniform = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const normal = () => Math.sqrt(-2 * Math.log(uniform() || 1e-9)) * Math.cos(2 * Math.PI * uniform());
  for (let i = 0; i < count; i++) {
    const v = Math.floor(uniform() * VARIETIES.length);
    yield {
      plot: i,
      site: SITES[i % 2],
      variety: VARIETIES[v],
      yield: 6.2 + v * 0.15 + normal() * 0.8,
      protein: 11.5 - v * 0.1 + normal() * 0.6,
      moisture: 14 + normal(),
    };
  }
}

const rows = [...plots(7200)];
const plan = parsePlan(`
  filter site = A | limit moisture 10 18
  | scale yield | scale protein
  | limit yield -3 3 | group variety`);

for (const { key, members } of run(plan, rows)) {
  const grain = summary(members, 'yield');
  const protein = median(column(members, 'protein'));
  console.log(key.padEnd(8), grain.n, grain.mean.toFixed(4), grain.sd.toFixed(4), protein.toFixed(4));
}
