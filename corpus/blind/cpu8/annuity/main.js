'use strict';
const { Quote } = require('./product');
const { tables } = require('./mortality');
const { sum } = require('./money');

function applications(count) {
  let n = 1693;
  const next = (k) => ((n = (n * 171 + 11213) % 53125), n % k);
  return Array.from({ length: count }, (_, i) => ({
    policy: `LR${10000 + i}`,
    kind: next(4) === 0 ? 'widowed' : 'pensioner',
    age: 58 + next(12),
    yearly: 3600 + next(40) * 300,
    guaranteed: next(3) * 5,
    cover: next(2) ? 10000 + next(9) * 2500 : 0,
    rate: ['1.75', '2.1', '2.4'][next(3)],
  }));
}

const quote = ({ kind, age, yearly, guaranteed, cover, rate }) => {
  const q = Quote.for(tables[kind]).at(rate).annuity({ age, yearly, guaranteed });
  if (cover) q.deathBenefit({ age, amount: cover, until: 85 });
  return q.premium();
};

const issued = applications(18).map((a) => ({ ...a, premium: quote(a) }));
const groups = Object.groupBy(issued, (p) => p.kind);
for (const [kind, list] of Object.entries(groups)) {
  const total = sum(list.map((p) => p.premium));
  console.log(kind.padEnd(10), String(list.length).padStart(3), total.toFixed(2), 'mean', total.div(list.length).toFixed(2));
}
const top = issued.toSorted((a, b) => b.premium.cmp(a.premium))[0];
console.log('largest', top.policy, top.premium.toFixed(2));
