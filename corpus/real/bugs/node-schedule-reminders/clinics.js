'use strict';

function appointments(count) {
  return Array.from({ length: count }, (_, n) => ({
    patient: `P${String(n).padStart(5, '0')}`,
    hour: 7 + ((n * 11) % 12),
    minute: (n * 37) % 60,
    weekday: 1 + (n % 5),
  }));
}

module.exports = { appointments };
