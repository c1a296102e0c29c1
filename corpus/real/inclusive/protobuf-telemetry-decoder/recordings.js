'use strict';

exports.recordings = function* recordings(count) {
  for (let i = 0; i < count; i++) {
    yield {
      vehicle: `V-${i % 40}`,
      recordedAt: 1.7e12 + i * 1000,
      position: { latitude: 52 + (i % 100) / 100, longitude: 5 + (i % 70) / 100, altitude: 3, satellites: 9 },
      readings: Array.from({ length: 6 }, (_, k) => ({ sensor: `s${k}`, value: ((i * 7 + k * 13) % 500) / 10, unit: 'C' })),
      alerts: i % 9 === 0 ? [{ severity: 1, code: 'T1', text: 'tyre pressure', raisedAt: 1.7e12 }] : [],
      driver: { id: `d${i % 12}`, name: `Driver ${i % 12}`, licences: ['B', 'C'] },
      labels: { depot: 'north', fleet: 'vans' },
      speed: i % 90,
    };
  }
};
