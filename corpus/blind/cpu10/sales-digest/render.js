'use strict';

const euro = (cents) => (cents / 100).toFixed(2).padStart(9);

function render(rows) {
  let out = 'week city    line      n      mean       dev        5%       25%       50%       75%       95%\n';
  for (const r of rows) {
    out += String(r.week).padStart(4) + ' ' + r.city.padEnd(7) + ' ' + r.line.padEnd(7) + String(r.count).padStart(4);
    for (const v of [r.mean, r.deviation, r.low, r.quarter, r.median, r.threeQuarters, r.high]) out += ' ' + euro(v);
    out += '\n';
  }
  return out;
}

module.exports = { render };
