import { createHash } from 'node:crypto';
import { stationery } from './stationery.js';

let s = 20210;
const below = (n) => (s = (s * 48271) % 2147483647) % n;
const pick = (list) => list[below(list.length)];

const eye = () => ({
  sphere: (below(40) - 24) / 4,
  cylinder: below(3) ? -below(9) / 4 : 0,
  axis: below(36) * 5,
  addition: below(2) ? 1 + below(6) / 4 : 0,
});

function client(number) {
  const months = 12 + below(40);
  return {
    number,
    title: pick(['', 'Dr', '']),
    first: pick(['Anna', 'Beat', 'Cem', 'Dora', 'Emil']),
    last: pick(['Frei', "O'Neill", 'Graf', 'Huber', 'Iseli', 'Jost & Co']),
    address: [`${pick(['Seeweg', 'Bahnhofstrasse', 'Am Rain'])} ${1 + below(80)}`, `94${below(90) + 10} Rheintal`],
    age: 18 + below(70),
    lenses: below(3) === 0,
    months,
    right: eye(),
    left: eye(),
    orders: Array.from({ length: below(4) }, () => ({ year: 2010 + below(14), frame: pick(['round steel', 'horn', 'rimless']), coating: pick([undefined, 'anti-glare']) })),
    slots: Array.from({ length: 3 }, () => `${8 + below(10)}:${pick(['00', '30'])}`),
  };
}

const press = stationery({ preview: process.argv.includes('--preview') });
const digest = createHash('sha1');
let sheets = 0;
let bytes = 0;
for (let n = 1; n <= 220; n++) {
  const who = client(n);
  if (who.months < 16) continue;
  const html = press.letter('recall', { client: who, date: '3 March' });
  digest.update(html);
  bytes += html.length;
  sheets++;
}
console.log(`${sheets} letters, ${bytes} characters, ${digest.digest('hex').slice(0, 12)}`);
