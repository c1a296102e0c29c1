'use strict';
const _ = require('lodash');
const { tape } = require('./register');
const { readEntry, labelOf } = require('./label');

const entries = Array.from(tape(8000), readEntry);
const rooms = _.groupBy(entries, 'room');

for (const [room, list] of _.sortBy(_.toPairs(rooms), 0)) {
  const shown = _.orderBy(list, ['kind', (e) => -e.size[0]], ['asc', 'asc']);
  const labels = shown.map(labelOf);
  const longest = _.maxBy(labels, 'length');
  console.log(`${room}: ${labels.length} labels, mean height ${_.meanBy(list, (e) => e.size[0]).toFixed(1)} cm`);
  console.log(`  ${longest}`);
}
