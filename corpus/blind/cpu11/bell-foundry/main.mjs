import { ring } from './ring.mjs';

const TOWERS = [
  ['Great Barrow', 8, '622.2'],
  ['St Kew', 6, '698.5'],
  ['Long Sutton', 10, '587.3'],
];

const width = { name: 11, heard: 9, cents: 8, depth: 7 };
const row = (line) =>
  Object.entries(width)
    .map(([k, w]) => (k === 'name' ? line[k].padEnd(w) : line[k].padStart(w)))
    .join('');

for (const [place, size, tenor] of TOWERS) {
  console.log(`${place}, ring of ${size}`);
  for (const bell of ring(place, size, tenor)) {
    const { lines, total } = bell.cut();
    console.log(` ${bell.name}: turn off ${total}`);
    for (const line of lines) console.log(`   ${row(line)}`);
  }
}
