'use strict';

const _ = require('lodash');
const { logbook } = require('./logbook');

// Column layout of the keeper's export, as [field, from, to].
const LAYOUT = [
  ['station', 0, 8],
  ['at', 8, 28],
  ['hs', 28, 36],
  ['period', 36, 44],
  ['remark', 44, Infinity],
];

const numeric = new Set(['hs', 'period']);

function cells(line) {
  return _.transform(
    LAYOUT,
    (row, [field, from, to]) => {
      const text = _.trim(line.slice(from, to));
      row[field] = numeric.has(field) ? Number(text) : text;
    },
    {},
  );
}

const readRemark = (remark) => {
  const [what, ...rest] = remark.split(/ {2,}/);
  return { what, initials: _.last(rest) ?? '' };
};

function digest(rows) {
  const byStation = _.groupBy(rows, 'station');
  return _.sortBy(
    _.map(byStation, (list, station) => ({
      station,
      n: list.length,
      mean: _.meanBy(list, 'hs'),
      peak: _.maxBy(list, 'hs'),
      keepers: _.countBy(list, (r) => readRemark(r.remark).initials),
      remarks: _.size(_.uniqBy(list, (r) => readRemark(r.remark).what)),
    })),
    (s) => -s.mean,
  );
}

function rightJoin(words, width) {
  return _.reduce(words, (acc, w) => (acc.length + w.length < width ? `${acc} ${w}` : acc), '').trimStart();
}

const rows = _.chain(logbook(3301, 420))
  .reject(_.isEmpty)
  .map(cells)
  .filter((r) => Number.isFinite(r.hs))
  .value();

for (const s of digest(rows)) {
  const keepers = rightJoin(_.map(s.keepers, (n, k) => `${k}:${n}`), 60);
  console.log(
    `${_.padEnd(s.station, 8)} ${s.n} readings, Hs ${s.mean.toFixed(2)} m, highest ${s.peak.hs} at ${s.peak.at}, ${s.remarks} kinds of remark, ${keepers}`,
  );
}
