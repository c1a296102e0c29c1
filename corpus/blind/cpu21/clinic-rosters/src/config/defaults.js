'use strict';

module.exports = Object.freeze({
  seed: 20231,
  start: Date.UTC(2026, 2, 2, 0, 0, 0),
  days: 42,
  clinics: [
    { id: 'ber', name: 'Berlin Mitte', zone: 'Europe/Berlin', rooms: 9, opens: 7, closes: 19 },
    { id: 'lis', name: 'Lisboa Alvalade', zone: 'Europe/Lisbon', rooms: 6, opens: 8, closes: 18 },
    { id: 'nyc', name: 'New York West', zone: 'America/New_York', rooms: 8, opens: 7, closes: 20 },
    { id: 'syd', name: 'Sydney Ryde', zone: 'Australia/Sydney', rooms: 7, opens: 8, closes: 17 },
  ],
  skills: ['triage', 'phleb', 'xray', 'paeds', 'ortho', 'derm'],
  staffPerClinic: 34,
  maxWeeklyHours: 38,
  minRestHours: 11,
  logLevel: process.env.ROSTER_LOG || 'warn',
});
