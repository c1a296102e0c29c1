'use strict';
const stealthyRequire = require('stealthy-require');

const ledger = Array.from({ length: 6000 }, (_, i) => ({ account: i % 90, amount: ((i * 31) % 500) / 4, text: `posting ${i}` }));

exports.run = function run(day) {
  const report = stealthyRequire(require.cache, () => require('./report'));
  report.begin(day);
  return report.sum(ledger);
};
