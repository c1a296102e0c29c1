import { firstOf, groupBy, keep, map, pipe } from './combinators.mjs';
import { molarMass } from './formulae.mjs';
import { amount, mass, percent, volume } from './quantity.mjs';

const COMPOUNDS = ['H2SO4', 'NaCl', 'CaCO3', 'C6H12O6', 'K2SO4', 'Fe2(SO4)3', 'CuSO4', 'NH4Cl', 'Ca(OH)2'];
const UNITS = ['g', 'kg', 'ml', 'mmol', 'mol', '%', 'dl', 'mg', '?', 'mmol', 'drops'];

const random = ((seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
})(44);
const pick = (xs) => xs[Math.floor(random() * xs.length)];

const inventory = (rows) =>
  Array.from({ length: rows }, (_, i) => `${1000 + i};${pick(COMPOUNDS)};${(random() * 90 + 1).toFixed(2)}${pick(UNITS)};${Math.floor(random() * 30)} C`).join('\n');

const quantity = firstOf(mass, volume, percent, amount);

const record = (line) => {
  const [bottle, compound, held, stored] = line.split(';').map((s) => s.trim());
  return { bottle, compound, held: quantity(held), stored: parseInt(stored, 10) };
};

const moles = ({ compound, held }) => {
  switch (held.kind) {
    case 'amount':
      return held.value;
    case 'mass':
      return held.value / molarMass(compound);
    case 'volume':
      return (held.value * 1000) / molarMass(compound);
    default:
      return 0;
  }
};

const summary = ([compound, rows]) => ({
  compound,
  bottles: rows.length,
  moles: rows.reduce((sum, row) => sum + moles(row), 0),
  coldest: rows.reduce((low, row) => Math.min(low, row.stored), Infinity),
});

const report = pipe(
  (text) => text.split('\n'),
  map(record),
  (rows) => {
    console.log(`${rows.filter((r) => !r.held).length} of ${rows.length} rows have no readable quantity`);
    return rows;
  },
  keep((r) => r.held),
  groupBy((r) => r.compound),
  (groups) => [...groups].map(summary),
  (rows) => rows.sort((a, b) => b.moles - a.moles),
);

for (const row of report(inventory(110_000))) {
  console.log(row.compound.padEnd(12), String(row.bottles).padStart(6), row.moles.toFixed(3).padStart(14), `${row.coldest} C`);
}
