'use strict';

const { DateTime } = require('luxon');

const first = DateTime.fromObject({ year: 2022, month: 3, day: 14, hour: 4 }, { zone: 'utc' });

function departures(count) {
  return Array.from({ length: count }, (_, n) => ({ flight: `KX${100 + (n % 800)}`, at: first.plus({ minutes: n * 3 }), gate: `B${n % 40}` }));
}

module.exports = { departures };
