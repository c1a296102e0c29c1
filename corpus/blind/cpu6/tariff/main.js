import { RuleBook } from './book.js';

const GROUPS = ['household', 'household', 'household', 'workshop', 'farm'];

async function* readings(customers) {
  let state = 31337;
  const rnd = () => ((state = (state * 16807) % 2147483647) - 1) / 2147483646;
  for (let c = 0; c < customers; c++) {
    const group = GROUPS[c % GROUPS.length];
    yield Array.from({ length: 12 }, (_, month) => {
      const kwh = Math.round(120 + rnd() * (group === 'workshop' ? 4000 : 900));
      return {
        customer: `C${String(c).padStart(5, '0')}`,
        group,
        month,
        meter: {
          kwh,
          night_kwh: Math.round(kwh * rnd() * 0.5),
          peak_kw: Math.round(rnd() * 30),
          days: 28 + Math.floor(rnd() * 6),
        },
      };
    });
  }
}

const book = new RuleBook();
console.log(`${book.verify()} formulas ok`);

const totals = new Map();
const euro = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });

for await (const year of readings(9000)) {
  for (const { customer, group, month, meter } of year) {
    const net = book.itemsFor(group).reduce((sum, item) => sum + book.amount(item, meter), 0);
    const sum = totals.get(group) ?? { bills: 0, net: 0, vat: 0 };
    sum.bills++;
    sum.net += net;
    sum.vat += book.vat(net);
    totals.set(group, sum);
    if (month === 0 && customer.endsWith('2500')) console.log(customer, euro.format(net));
  }
}

for (const [group, { bills, net, vat }] of totals) {
  console.log(group.padEnd(10), bills, euro.format(net), euro.format(vat));
}
