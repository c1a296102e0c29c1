'use strict';

const { flatMap, foldBy, pairwise, pipe, sortOn } = require('../fp');
const { mapValues } = require('../records');

const ROLLOVER = 1_000_000;

const byMeter = foldBy(
  (reading) => reading.meter,
  (list, reading) => (list.length === 0 ? [reading] : (list.push(reading), list)),
  [],
);

/** Spreads what was used between two readings over the hours between them. */
const spread = ([from, to]) => {
  const hours = to.hour - from.hour;
  if (hours <= 0) return [];
  const used = to.register >= from.register ? to.register - from.register : to.register + ROLLOVER - from.register;
  return Array.from({ length: hours }, (_, i) => ({
    hour: from.hour + i,
    wh: used / hours,
    certain: hours <= 24 && to.quality !== 'estimated',
  }));
};

const hourly = pipe(sortOn((r) => r.hour), pairwise, flatMap(spread));

const usageByMeter = pipe(byMeter, (meters) => mapValues(meters, hourly));

module.exports = { usageByMeter };
