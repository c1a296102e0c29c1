import { filterMap, fold, isOk, map, pipe, seq } from './fp.ts';
import type { Seq } from './fp.ts';
import { parseQuote, perKilo } from './quote.ts';
import type { Quote } from './quote.ts';
import { summarise } from './stats.ts';

const random = ((s: number) => () => {
  s = (s * 16807) % 2147483647;
  return s / 2147483647;
})(1661);

const SPICES = ['Saffron', 'Mace', 'Clove', 'Pepper', 'Cumin', 'Cardamom', 'Sumac', 'Anise', 'Ginger', 'Turmeric', 'Fennel', 'Nutmeg'];
const PORTS = ['muz', 'goa', 'ven', 'lis', 'ams'];
const UNIT = ['g', 'kg', 'lb', 'oz'];

const lines: string[] = [];
for (let day = 0; day < 800; day++) {
  for (let n = 0; n < 14; n++) {
    const spice = SPICES[Math.floor(random() * SPICES.length)];
    const price = (5 + random() * 400 + day / 10).toFixed(2);
    const weight = `${(1 + random() * 40).toFixed(1)} ${UNIT[Math.floor(random() * 4)]}`;
    lines.push(random() < 0.02 ? `${day};${spice};?` : ` ${day} ; ${spice};${PORTS[Math.floor(random() * 5)]}; ${price};${weight}`);
  }
}

const quotes: Seq<Quote> = pipe(
  seq(() => lines[Symbol.iterator]()),
  filterMap(parseQuote),
  map(perKilo),
);

const faults = lines.filter((l) => !isOk(parseQuote(l))).length;
const report = SPICES.map((s) => s.toLowerCase()).map(summarise(quotes));
const volume = pipe(quotes, fold(0, (kg: number, q: Quote) => kg + q.weight));

for (const s of report) {
  console.log(`${s.spice.padEnd(10)} ${s.n} mean ${s.mean.toFixed(2)} dev ${s.deviation.toFixed(2)} swings ${s.swings} trend ${s.trend.toFixed(4)}`);
}
console.log(`faults ${faults}, volume ${volume.toFixed(1)} kg`);
