'use strict';
const { PeriodicTable } = require('./elements');
const { FormulaReader } = require('./formula');
const { library } = require('./library');
const { attempt } = require('./result');

const table = new PeriodicTable();
const reader = new FormulaReader(table);

const weigh = (counts) => [...counts].reduce((sum, [symbol, n]) => sum + n * table.element(symbol).mass, 0);

// Hill order: carbon, hydrogen, then the rest by name
const hill = (counts) => {
  const rest = [...counts.keys()].filter((s) => s !== 'C' && s !== 'H').sort();
  return ['C', 'H', ...rest].filter((s) => counts.has(s)).map((s) => s + (counts.get(s) > 1 ? counts.get(s) : '')).join('');
};

const rejected = [];
const isomers = new Map();
let heaviest = { mass: 0 };

for (const entry of library(22000)) {
  const parsed = attempt(() => reader.read(entry.formula));
  if (!parsed.ok) {
    rejected.push({ ...entry, why: parsed.error.message });
    continue;
  }
  const mass = weigh(parsed.value);
  if (mass > heaviest.mass) heaviest = { ...entry, mass };
  const key = hill(parsed.value);
  const same = isomers.get(key);
  if (same) same.push(entry.id);
  else isomers.set(key, [entry.id]);
}

const common = [...isomers].sort(([, a], [, b]) => b.length - a.length).slice(0, 3);
console.log(`${isomers.size} sum formulas, ${rejected.length} rejected (${rejected[0]?.why})`);
console.log(`heaviest ${heaviest.id} ${heaviest.formula} ${heaviest.mass.toFixed(2)}`);
for (const [key, ids] of common) console.log(key, ids.length, ids.slice(0, 3).join(' '));
