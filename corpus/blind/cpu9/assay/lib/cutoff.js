'use strict';
const { Decimal } = require('./number.js');

// grade-tonnage curve: what lies above each cut-off grade
function curve(estimates, cutoffs) {
  const order = [...estimates].sort((a, b) => b.grade.cmp(a.grade));
  return cutoffs.map((cut) => {
    const rich = order.filter((e) => e.grade.gte(cut));
    const tonnes = rich.reduce((t, e) => t.plus(e.tonnage), new Decimal(0));
    return { cut, blocks: rich.length, tonnes: tonnes.toFixed(0) };
  });
}
module.exports = { curve };
