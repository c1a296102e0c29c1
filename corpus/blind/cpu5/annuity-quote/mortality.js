'use strict';
const { money } = require('./numbers');

// Gompertz-Makeham, per mille at the age of 60 and growth per year
const TABLES = {
  standard: { base: '0.0054', growth: '1.092', floor: '0.0006' },
  smoker: { base: '0.0098', growth: '1.088', floor: '0.0007' },
};

function deathRate(table, age) {
  const { base, growth, floor } = TABLES[table];
  const rate = money(base).times(money(growth).pow(age - 60)).plus(floor);
  return rate.gt(1) ? money(1) : rate;
}

function* survival(table, from, to) {
  let alive = money(1);
  for (let age = from; age < to; age++) {
    yield { age, alive };
    alive = alive.times(money(1).minus(deathRate(table, age)));
  }
}

module.exports = { survival };
