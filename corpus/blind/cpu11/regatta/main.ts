import { lineBatches, tape } from './feed.ts';
import { parsePassing, Regatta } from './results.ts';

const regatta = new Regatta();
const winds = new Map<string, number>();
let read = 0;

for await (const lines of lineBatches(tape(190_000))) {
  for (const line of lines) {
    const p = parsePassing(line);
    regatta.add(p);
    winds.set(p.wind, (winds.get(p.wind) ?? 0) + 1);
  }
  read += lines.length;
}

regatta.score();
let rank = 0;
for (const row of regatta.table(4)) {
  if (++rank > 10) break;
  console.log(`${String(rank).padStart(2)} ${row.klass.padEnd(7)} ${row.sail} ${row.net}`);
}
console.log(`${read} passings, ${winds.size} winds noted`);
