'use strict';

const STATIONS = ['K1', 'K2', 'BRITTANY', 'GASCONY', 'K5', 'SEVENSTN'];
const REMARKS = ['fair', 'mooring light out', 'ice on mast', 'hail', 'swell from NW', 'fog, horn sounded', 'vessel close by'];
const KEEPERS = ['ab', 'mcl', 'o.t.', 'hv'];

// The export pads the remark so that the initials stand at the right margin of a wide sheet.
const SHEET = 1400;

function logbook(seed, n) {
  let s = seed;
  const pick = (k) => (s = (s * 48271) % 2147483647) % k;
  const lines = [];
  for (let i = 0; i < n; i++) {
    const at = new Date(Date.UTC(1987, 0, 1) + i * 3 * 3600e3).toISOString().slice(0, 16);
    const hs = (0.4 + pick(900) / 100).toFixed(2);
    const left = STATIONS[pick(6)].padEnd(8) + at.padEnd(20) + hs.padStart(7) + ' ' + String(4 + pick(12)).padStart(7) + ' ';
    const keeper = KEEPERS[pick(4)];
    lines.push((left + REMARKS[pick(7)]).padEnd(SHEET - keeper.length) + keeper);
    if (i % 40 === 39) lines.push('');
  }
  return lines;
}

module.exports = { logbook };
