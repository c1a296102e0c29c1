'use strict';

const HOUR = 3600_000;

/** Order records by one of their ISO stamps. */
const chronological = (field) => (a, b) => new Date(a[field]) - new Date(b[field]);

const hoursBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / HOUR;

function stamp(day, hour) {
  const pad = (n) => String(n).padStart(2, '0');
  const d = new Date(Date.UTC(2025, 0, 6 + day, hour));
  return `${d.getUTCFullYear()}-${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())}T${pad(d.getUTCHours())}:00:00+01:00`;
}

module.exports = { chronological, hoursBetween, stamp };
