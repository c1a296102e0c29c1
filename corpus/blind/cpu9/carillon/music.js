'use strict';
// points for what the tower's visitors like to hear
const { unpack } = require('./rows.js');

const memo = new Int8Array(8 ** 7).fill(-1);
function score(row, count) {
  if (memo[row] >= 0) return memo[row];
  const bells = unpack(row, count);
  let points = 0;
  for (let i = 0, run = 1; i + 1 < count; i++) {
    run = Math.abs(bells[i + 1] - bells[i]) === 1 ? run + 1 : 1;
    if (run >= 4) points += run - 3;
  }
  if (bells[count - 1] === count - 1) points += 1;
  return (memo[row] = points);
}
module.exports = { score };
