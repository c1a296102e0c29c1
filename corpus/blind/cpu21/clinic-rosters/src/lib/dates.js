'use strict';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Wall-clock label of an instant in the zone of a clinic, e.g. "Mon, 02 Mar 2026, 07:30". */
function localLabel(instant, zone) {
  return new Date(instant).toLocaleString('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

function weekOf(instant, start) {
  return Math.floor((instant - start) / (7 * DAY));
}

function duration(ms) {
  const minutes = Math.round(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

module.exports = { HOUR, DAY, localLabel, weekOf, duration };
