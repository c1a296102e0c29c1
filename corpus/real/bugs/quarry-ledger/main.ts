import { createHash } from 'node:crypto';
import { table, getBorderCharacters } from 'table';
import { makeBlasts } from './blasts.ts';
import { groupBy, interval, type Line } from './analysis.ts';

const blasts = makeBlasts(26_000);
let state = 99;
const draw = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296);

const HEAD = ['what', 'blasts', 'tonnes', 'cost/t', 'p90'];
const money = (n: number) => n.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function page(title: string, lines: Line[]): string {
  const rows = lines.map((l) => [l.label, l.blasts, money(l.tonnes), money(l.perTonne), money(l.p90)]);
  const body = table([HEAD, ...rows], {
    border: getBorderCharacters('ramac'),
    columns: [{ width: 26, wrapWord: true }, { alignment: 'right' }, { alignment: 'right' }, { alignment: 'right' }, { alignment: 'right' }],
    drawHorizontalLine: (i, size) => i < 2 || i === size,
  });
  return `${title}\n${body}`;
}

const week = (day: number) => String(1 + Math.floor(day / 7)).padStart(2, '0');
const pages = [
  page('By face and stone', groupBy(blasts, (b) => `${b.face} / ${b.stone}`)),
  page('By crew and week', groupBy(blasts, (b) => `${b.crew} week ${week(b.day)}`)),
  page('By day and face', groupBy(blasts, (b) => `day ${String(b.day).padStart(3, '0')} ${b.face}`).slice(0, 950)),
];

for (const crew of ['Arden', 'Bellweather', 'Cross', 'Dale & sons']) {
  const [low, high] = interval(blasts.filter((b) => b.crew === crew), 90, draw);
  console.log(`${crew.padEnd(12)} ${low.toFixed(3)} .. ${high.toFixed(3)} per tonne`);
}
for (const text of pages) {
  const [title] = text.split('\n', 1);
  console.log(`${title}: ${text.split('\n').length} lines, ${createHash('md5').update(text).digest('hex')}`);
}
console.log(pages[0]);
