import { EventEmitter } from 'node:events';

const DAY = 86400000;

function* holidays(year) {
  const a = year % 19;
  const m = (19 * a + 24) % 30;
  const d = (2 * (year % 4) + 4 * (year % 7) + 6 * m + 5) % 7;
  const easter = Date.UTC(year, 2, 22 + m + d);
  for (const offset of [-2, 1, 39, 50]) yield easter + offset * DAY;
  for (const [month, day] of [[0, 1], [4, 1], [9, 3], [11, 25], [11, 26]]) yield Date.UTC(year, month, day);
}

async function workdays(year) {
  const free = new Set(holidays(year));
  let n = 0;
  for (let t = Date.UTC(year, 0, 1); t < Date.UTC(year + 1, 0, 1); t += DAY) {
    const weekday = new Date(t).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !free.has(t)) n++;
  }
  return n;
}

class Payroll extends EventEmitter {
  async settle(contract) {
    const days = await workdays(contract.year);
    this.emit('settled', { ...contract, dayRate: contract.salary / days });
  }
}

function* contracts(count) {
  for (let i = 0; i < count; i++) {
    yield { person: 'p' + i, year: 2023 + (i * 5) % 3, salary: 30000 + (i * 733) % 50000, part: [100, 80, 50][i % 3] };
  }
}

const payroll = new Payroll();
const perYear = new Map();
let part = 0;
payroll.on('settled', ({ year, dayRate }) => {
  const e = perYear.get(year) ?? { n: 0, sum: 0 };
  e.n++;
  e.sum += dayRate;
  perYear.set(year, e);
});
payroll.on('settled', (c) => { if (c.part < 100) part += c.dayRate * c.part / 100; });
for (const contract of contracts(15000)) await payroll.settle(contract);
for (const [year, { n, sum }] of [...perYear].sort((a, b) => a[0] - b[0])) console.log(year, n, (sum / n).toFixed(2));
console.log(part.toFixed(2));
