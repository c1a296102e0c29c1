import { source, lines } from './catalogue.mjs';
import { stars } from './records.mjs';
import { Zones, absolute } from './sky.mjs';

const zones = new Zones();
const classes = new Map();
let count = 0;
let brightest = { M: Infinity };

for await (const star of stars(source(9096, 1603).pipe(lines()))) {
  count++;
  zones.add(star);
  const M = absolute(star);
  if (M < brightest.M) brightest = { M, id: star.id };
  const key = star.type ? star.type.letter : '?';
  const entry = classes.get(key) ?? { n: 0, sum: 0 };
  entry.n++;
  entry.sum += M;
  classes.set(key, entry);
}

console.log(`${count} stars, most luminous ${brightest.id} at ${brightest.M.toFixed(2)}`);
for (const letter of 'OBAFGKM') {
  const { n, sum } = classes.get(letter);
  console.log(letter, String(n).padStart(5), (sum / n).toFixed(2));
}
const { pair, angle } = zones.closest();
console.log('closest pair', pair.join(' / '), `${(angle * 3600).toFixed(0)}"`);
