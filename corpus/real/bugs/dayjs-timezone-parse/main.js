'use strict';

const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/utc'));
dayjs.extend(require('dayjs/plugin/timezone'));

const OFFICES = { lon: 'Europe/London', nyc: 'America/New_York', tok: 'Asia/Tokyo', syd: 'Australia/Sydney' };

function shifts(count) {
  const codes = Object.keys(OFFICES);
  return Array.from({ length: count }, (_, i) => ({
    office: codes[i % codes.length],
    start: `2020-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')} ${String(6 + (i % 12)).padStart(2, '0')}:30`,
    hours: 4 + (i % 5),
  }));
}

function toUtc(shift) {
  const start = dayjs.tz(shift.start, OFFICES[shift.office]);
  return { office: shift.office, from: start.valueOf(), to: start.valueOf() + shift.hours * 3600e3 };
}

const rota = shifts(Number(process.env.SHIFTS || 6000)).map(toUtc);
const hours = rota.reduce((sum, shift) => sum + (shift.to - shift.from) / 3600e3, 0);
console.log(rota.length, 'shifts', hours, 'hours', rota[0].from);
