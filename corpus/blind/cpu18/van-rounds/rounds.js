'use strict';
const { createHash } = require('node:crypto');
const { Container } = require('./container');
const { MENU, CHIMES, find, isSchoolDay } = require('./menu');

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function tillRolls({ vans, days }) {
  return function* read() {
    let s = 5150;
    const roll = (n) => {
      s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
      return (s >>> 8) % n;
    };
    for (let d = 0; d < days; d++) {
      for (let v = 0; v < vans; v++) {
        const sales = 70 + roll(60);
        for (let i = 0; i < sales; i++) {
          const items = Array.from({ length: 1 + roll(3) }, () => MENU[roll(MENU.length)].code);
          yield `${d}|van ${v}|${11 * 60 + roll(480)}|street ${v * 9 + roll(14)}|${items.join('+')}|${CHIMES[(v + d) % CHIMES.length]}`;
        }
      }
    }
  };
}

function parseSale(line) {
  const [day, van, minute, street, basket, chime] = line.split('|');
  return { day: Number(day), van, minute: Number(minute), street, basket, chime };
}

function memo(f) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, f(key));
    return known.get(key);
  };
}

/** Price of a basket; a pair of soft ices has ten pence off. */
const basketPence = memo((basket) => {
  const items = basket.split('+').map(find);
  const soft = items.filter((i) => i.kind === 'soft').length;
  return items.reduce((sum, i) => sum + i.pence, 0) - Math.floor(soft / 2) * 10;
});

function ledger({ sales }) {
  const streets = new Map();
  const byChime = new Map();
  const slots = new Float64Array(7 * 24);
  let school = 0;
  for (const line of sales()) {
    const sale = parseSale(line);
    const pence = basketPence(sale.basket);
    const day = DAYS[sale.day % 7];
    let row = streets.get(sale.street);
    if (!row) streets.set(sale.street, (row = { street: sale.street, pence: 0, visits: [], vans: new Set() }));
    row.pence += pence;
    row.visits.push({ day: sale.day, minute: sale.minute, pence });
    row.vans.add(sale.van);
    byChime.set(sale.chime, (byChime.get(sale.chime) ?? 0) + pence);
    slots[(sale.day % 7) * 24 + Math.floor(sale.minute / 60)] += pence;
    if (isSchoolDay(day) && sale.minute >= 15 * 60 && sale.minute < 16 * 60) school += pence;
  }
  return { streets, byChime, slots, school };
}

/** Longest wait between two sales of one street on one day, and the takings an hour. */
function habits(row) {
  const visits = row.visits.sort((a, b) => a.day - b.day || a.minute - b.minute);
  let gap = 0;
  for (let i = 1; i < visits.length; i++) {
    if (visits[i].day === visits[i - 1].day) gap = Math.max(gap, visits[i].minute - visits[i - 1].minute);
  }
  const minutes = visits.map((v) => v.minute).sort((a, b) => a - b);
  return { ...row, gap, median: minutes[minutes.length >> 1] };
}

const clock = (m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
const pounds = (pence) => `£${(pence / 100).toFixed(2)}`;

function report({ book }) {
  return () => {
    const rows = [...book.streets.values()].map(habits).sort((a, b) => b.pence - a.pence || (a.street < b.street ? -1 : 1));
    const lines = rows.map((r, i) =>
      [String(i + 1).padStart(4), r.street.padEnd(12), pounds(r.pence).padStart(11), `${r.vans.size} vans`, clock(r.median), `gap ${r.gap}`].join('  '));
    const week = DAYS.map((name, d) => {
      const hours = [...book.slots.subarray(d * 24, d * 24 + 24)];
      return `${name} ${hours.map((h) => (h > 0 ? '▁▂▃▄▅▆▇█'[Math.min(7, Math.floor(h / 200000))] : ' ')).join('').trim()}`;
    });
    return { lines, week };
  };
}

const app = new Container()
  .provide('vans', () => 26)
  .provide('days', () => 140)
  .provide('sales', tillRolls)
  .provide('book', ledger)
  .provide('report', report);

const { lines, week } = app.get('report')();
console.log(lines.slice(0, 8).join('\n'));
console.log(week.join('\n'));
const { byChime, school } = app.get('book');
for (const [chime, pence] of [...byChime].sort((a, b) => b[1] - a[1])) console.log(chime.padEnd(18), pounds(pence));
console.log('after school', pounds(school), createHash('md5').update(lines.join()).digest('hex').slice(0, 8));
