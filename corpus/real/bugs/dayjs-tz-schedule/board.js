'use strict';

const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/utc'));
dayjs.extend(require('dayjs/plugin/timezone'));

function arrivalOf(departure) {
  return dayjs.tz(departure.local, departure.zone).add(departure.minutes, 'minute');
}

function arrivalBoard(list) {
  return list
    .map((departure) => ({ flight: departure.flight, arrival: arrivalOf(departure).toISOString() }))
    .sort((a, b) => (a.arrival < b.arrival ? -1 : 1));
}

module.exports = { arrivalBoard };
