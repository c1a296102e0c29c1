'use strict';

// Clock-ins are minutes since the start of the year, two shifts a day.
function* shifts(employee, days) {
  let s = employee * 2654435761 % 4294967296;
  for (let d = 0; d < days; d++) {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    if (d % 7 > 4 && s % 5) continue;
    const start = d * 1440 + 360 + (s >>> 8) % 300;
    yield [start, start + 180 + (s >>> 16) % 120];
    yield [start + 330, start + 560 + (s >>> 4) % 240];
  }
}

const overlap = (a, b, from, to) => Math.max(0, Math.min(b, to) - Math.max(a, from));

exports.worked = function (employee, days) {
  const perMonth = new Array(12).fill(null).map(() => ({ regular: 0, late: 0 }));
  for (const [from, to] of shifts(employee, days)) {
    const day = Math.floor(from / 1440);
    const month = perMonth[Math.min(11, Math.floor(day / 30.42))];
    const late = overlap(from, to, day * 1440 + 1140, day * 1440 + 1800);
    month.late += late;
    month.regular += to - from - late;
  }
  return perMonth;
};
