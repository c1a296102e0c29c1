'use strict';

// weighted trend of the daily distances, newer days count more
function expectedDaily(perDay) {
  let level = perDay[0];
  let trend = 0;
  for (let i = 1; i < perDay.length; i++) {
    const before = level;
    level = 0.25 * perDay[i] + 0.75 * (level + trend);
    trend = 0.1 * (level - before) + 0.9 * trend;
  }
  return Math.max(20, level + trend * 5);
}

function planMaintenance(fleet, horizonDays) {
  const bays = new Map();
  const wishes = fleet.map((v) => {
    const daily = expectedDaily(v.perDay);
    return { v, daily, due: Math.floor((v.interval - v.odometer) / daily) };
  });
  wishes.sort((a, b) => a.due - b.due || (a.v.id < b.v.id ? -1 : 1));

  return wishes.map(({ v, daily, due }) => {
    if (!bays.has(v.depot)) bays.set(v.depot, new Float64Array(400));
    const load = bays.get(v.depot);
    let day = Math.min(due, 399);
    while (day > 0 && load[day] + v.hours > 60) day--;
    load[day] += v.hours;
    return { id: v.id, depot: v.depot, model: v.model, daily: Math.round(daily), due, day, hours: v.hours, soon: day <= horizonDays };
  });
}

module.exports = { planMaintenance };
