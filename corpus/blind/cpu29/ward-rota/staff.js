'use strict';

const GIVEN = ['Amara', 'Bron', 'Cato', 'Dilys', 'Eun', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kofi', 'Lena'];
const FAMILY = ['Abbot', 'Baines', 'Cruz', 'Dahl', 'Ekwu', 'Frost', 'Gill', 'Hart', 'Ito', 'Jarvis', 'Kane', 'Lowe'];
const GRADES = ['nurse', 'nurse', 'nurse', 'senior', 'matron'];
const WARDS = ['maple', 'cedar', 'rowan', 'birch'];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function lcg(seed) {
  let s = seed >>> 0;
  const next = () => (s = (Math.imul(s, 1664525) + 1013904223) >>> 0) / 4294967296;
  return { next, below: (n) => Math.floor(next() * n), of: (xs) => xs[Math.floor(next() * xs.length)] };
}

const stamp = (d) => d.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

function patternFor(r, start) {
  const hour = r.of([7, 7, 13, 19, 21]);
  const from = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1 + r.below(7), hour));
  const until = new Date(Date.UTC(from.getUTCFullYear() + 1 + r.below(2), 5, 30, 23));
  const days = DAYS.filter(() => r.next() < 0.45);
  if (days.length === 0) days.push(r.of(DAYS));
  const every = r.next() < 0.3 ? 2 : 1;
  return {
    hours: hour >= 19 ? 12 : r.of([6, 8, 8, 12]),
    rule: `DTSTART:${stamp(from)}\nRRULE:FREQ=WEEKLY;INTERVAL=${every};BYDAY=${days.join(',')};UNTIL=${stamp(until)}`,
  };
}

/** Contracts as the personnel system exports them; a pattern is an iCalendar text. */
function contracts(count, start, seed) {
  const r = lcg(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    name: `${r.of(GIVEN)} ${r.of(FAMILY)}`,
    grade: r.of(GRADES),
    ward: WARDS[i % WARDS.length],
    weeklyLimit: r.of([30, 37.5, 40, 48]),
    rate: 1450 + r.below(900),
    patterns: Array.from({ length: 1 + r.below(2) }, () => patternFor(r, start)),
    leave: Array.from({ length: r.below(4) }, () => {
      const from = Date.UTC(start.getUTCFullYear(), r.below(12), 1 + r.below(28));
      return { from, to: from + (1 + r.below(9)) * 86400000 };
    }),
  }));
}

module.exports = { contracts, WARDS };
