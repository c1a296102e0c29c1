'use strict';

const SETTLED = ['card', 'sepa', 'fee'];

function indexBy(rows, key) {
  const map = new Map();
  for (const row of rows) map.set(row[key], row);
  return map;
}

// Builds on the small side, streams the big one.
function* hashJoin(build, probe, key) {
  const table = indexBy(build, key);
  for (const row of probe) {
    if (!SETTLED.includes(row.kind)) continue;
    const match = table.get(row[key]);
    if (match !== undefined) yield [row, match];
  }
}

module.exports = { indexBy, hashJoin };
