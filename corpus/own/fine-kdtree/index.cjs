'use strict';
const { build, nearest } = require('./tree.cjs');
const { stations, riders } = require('./data.cjs');
const { histogram } = require('./stats.cjs');

const tree = build(stations(20_000), 0);
const distances = [];
for (const rider of riders(90_000)) {
  const found = nearest(tree, rider, 0, { point: null, distance: Infinity });
  if (['closed', 'full'].includes(found.point.state)) continue;
  distances.push(Math.sqrt(found.distance));
}
console.log(histogram(distances));
