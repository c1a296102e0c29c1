'use strict';
const { Holdings } = require('./holdings');
const { occupancy, weedingList, circulation } = require('./shelfread');

let seed = 90210;
const next = (n) => {
  seed = (seed * 48271) % 2147483647;
  return seed % n;
};

const CUTTERS = ['Müller', 'Eco', 'Ångström', 'The', 'Lem', 'Čapek', 'Woolf', 'Borges', 'Nooteboom', 'Šalamun', 'Undset'];
const BRANCHES = ['Central', 'Harbour', 'Mill Lane', 'Bookmobile'];

function exportLines(count) {
  const lines = [];
  for (let i = 0; i < count; i++) {
    const cls = String(next(1000)).padStart(3, '0');
    const dec = next(3) ? `.${next(9000) + 1}` : '';
    const cutter = CUTTERS[next(CUTTERS.length)].normalize('NFD').replace(/\p{M}/gu, '');
    const volume = next(5) === 0 ? ` v.${next(30) + 1}` : '';
    lines.push(`3${String(i).padStart(9, '0')}|${next(14) === 0 ? 'R ' : ''}${cls}${dec} ${cutter}${next(900) + 10}${volume}|${BRANCHES[next(4)]}|${1950 + next(74)}|${next(120)}`);
  }
  return lines;
}

const holdings = new Holdings(exportLines(8000));

const bays = [];
for (let c = 0; c < 1000; c += 25) {
  bays.push({
    label: `Bay ${bays.length + 1}`,
    low: `A.${String(c).padStart(3, '0')}`,
    high: c + 25 >= 1000 ? 'B' : `A.${String(c + 25).padStart(3, '0')}`,
    metres: 5.4,
  });
}
bays.push({ label: 'Reference', low: 'R', high: 'S', metres: 26 });

const weeded = weedingList(holdings, { before: 1975, maxLoans: 4 });
weeded.slice(0, 60).forEach((item) => holdings.discard(item.barcode));

const report = occupancy(holdings, bays);
const tight = report.filter((bay) => bay.full > 0.9);
console.log(`${report.reduce((n, b) => n + b.items, 0)} items on ${bays.length} bays, ${tight.length} over 90 %`);
for (const bay of tight.slice(0, 5)) console.log(' ', bay.label.padEnd(10), (bay.full * 100).toFixed(0), '%');
console.log('to weed', weeded.length, 'first', weeded[0].callNumber);
console.log('branches', [...holdings.branches].join(', '), circulation(holdings));
