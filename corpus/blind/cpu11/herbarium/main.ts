import { Cabinet } from './cabinet.ts';

const GENERA = ['Carex', 'Salix', 'Rosa', 'Rubus', 'Hieracium', 'Festuca'];
const VALLEYS = ['Kander', 'Engadin', 'Rheinwald', 'Maggia', 'Lauterbrunnen'];

let s = 1753;
const pick = (n: number): number => (s = (s * 48271) % 2147483647) % n;

const cabinet = new Cabinet();
for (let i = 0; i < 3600; i++) {
  cabinet.file(`D${i % 450}`, {
    number: i,
    genus: GENERA[pick(6)],
    valley: VALLEYS[pick(5)],
    altitude: 350 + pick(2300),
    year: 1850 + pick(170),
    out: pick(11) === 0 ? 'yes' : 'no',
    embargo: pick(20) === 0 ? 2031 : 0,
  });
}

interface Wish {
  genus: string;
  above: number;
  since: number;
}

const wishes: Wish[] = Array.from({ length: 80 }, () => ({
  genus: GENERA[pick(6)],
  above: 400 + pick(1800),
  since: 1860 + pick(120),
}));

function parcel(wish: Wish): number[] {
  const numbers: number[] = [];
  for (const drawer of cabinet.drawers) {
    const lend = cabinet.lendable(drawer, 2026);
    const sheets = lend`genus = ${wish.genus} and altitude > ${wish.above} and (year >= ${wish.since} or valley ~ 'Rhein') order by number limit ${5}`;
    for (const sheet of sheets) numbers.push(sheet.number as number);
  }
  return numbers;
}

function stock(): string {
  let old = 0;
  let high = 0;
  for (const drawer of cabinet.drawers) {
    const look = cabinet.in(drawer);
    old += look`year < ${1900} and not (genus = ${'Carex'} or genus = ${'Salix'})`.length;
    high += look`altitude > ${2200}`.length;
  }
  return `${old} old sheets, ${high} from above 2200 m`;
}

console.log(stock());
const asked = new Map<number, number>();
for (const [i, wish] of wishes.entries()) {
  const numbers = parcel(wish);
  for (const n of numbers) asked.set(n, (asked.get(n) ?? 0) + 1);
  if (i % 10 === 0) console.log(`wish ${i}: ${wish.genus} above ${wish.above} m since ${wish.since}: ${numbers.length} sheets`);
}
const most = [...asked].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 5);
console.log('most wanted', most.map(([n, k]) => `${n} (${k})`).join(', '));
