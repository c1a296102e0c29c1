import { Catalogue } from './src/catalogue.ts';
import { allot, describe, type Wish } from './src/requests.ts';
import { pick, rng } from './src/random.ts';

const SPECIES = ['bean', 'tomato', 'leek', 'kale', 'squash', 'lettuce', 'pea', 'beet', 'carrot', 'parsnip', 'borage'];
const PREFIX = ['BRO', 'TOM', 'LEK', 'KAL', 'SQU', 'LET', 'PEA', 'BEE'];

const r = rng(1907);
const catalogue = new Catalogue();
for (let i = 0; i < 23000; i++) {
  catalogue.add({
    code: `${pick(r, PREFIX)}${String(i).padStart(6, '0')}`,
    species: pick(r, SPECIES),
    grower: 1 + Math.floor(r() * 1200),
    packets: 1 + Math.floor(r() * 6),
    year: 2016 + Math.floor(r() * 8),
  });
}

const everything = [...catalogue];
const wishes: Wish[] = [];
for (let member = 1; member <= 1500; member++) {
  const codes: string[] = [];
  const n = 15 + Math.floor(r() * 25);
  for (let i = 0; i < n; i++) {
    const { code } = pick(r, everything);
    codes.push(`${code.slice(0, 3)}-${code.slice(3)}`);
  }
  wishes.push({ member, codes, limit: 10 + Math.floor(r() * 12) });
}

const rows = allot(catalogue, wishes);

const granted = [...rows.values()].reduce((n, row) => n + row.granted.length, 0);
const refused = [...rows.values()].reduce((n, row) => n + row.refused, 0);
console.log(`${catalogue.size} listings, ${granted} packets granted, ${refused} refused`);
for (const species of catalogue.species()) {
  const gone = catalogue.count((l) => l.species === species && l.packets === 0);
  const left = [...catalogue.matching((l) => l.species === species)].reduce((n, l) => n + l.packets, 0);
  console.log(species.padEnd(10), left, `${gone} gone, oldest ${catalogue.oldest(species)?.code}`);
}
for (const code of [everything[17]!.code, everything[4711]!.code, 'PEA-999999']) console.log(describe(catalogue, code));
