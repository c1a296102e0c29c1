'use strict';

const AIRPORTS = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'America/Sao_Paulo'];

function departures(count) {
  const list = [];
  for (let i = 0; i < count; i++) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const hour = String(i % 24).padStart(2, '0');
    list.push({
      flight: `XY${100 + i}`,
      local: `2020-09-${day} ${hour}:${String((i * 5) % 60).padStart(2, '0')}`,
      zone: AIRPORTS[i % AIRPORTS.length],
      minutes: 95 + ((i * 37) % 600),
    });
  }
  return list;
}

module.exports = { departures };
