'use strict';

exports.readings = function* readings(count) {
  for (let i = 0; i < count; i++) {
    yield {
      meter: `M${String(i % 120).padStart(4, '0')}`,
      at: 1.7e9 + Math.floor(i / 120) * 900,
      kwh: ((i * 37) % 900) / 100,
      tariff: i % 3 ? 'day' : 'night',
      source: i % 10 ? 'meter' : 'manual',
    };
  }
};
