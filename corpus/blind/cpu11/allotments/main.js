'use strict';

const { createHash } = require('node:crypto');
const { letter, fill } = require('./letters');

const SITES = ['Mill Lane', 'Gasworks', 'Nuns Field', 'Railway Cutting'].map((name, i) => ({
  name,
  secretary: ['D. Okafor', 'J. Hibbert', 'P. Szabo', 'M. Laird'][i],
  workdays: [
    { on: '2026-04-11', what: 'hedge laying' },
    { on: '2026-06-20', what: 'clearing the ditch' },
    { on: '2026-10-03', what: 'skip and bonfire' },
  ].slice(i % 2),
}));

function* holders(count) {
  let s = 611;
  const pick = (n) => (s = (s * 48271) % 2147483647) % n;
  for (let i = 0; i < count; i++) {
    yield {
      name: `${'ABCDEFGHJKLM'[pick(12)]}. ${['Ashby', 'Tran', "O'Dell", 'Kaur & Sons', 'Lindqvist', 'Pym'][pick(6)]}`,
      site: SITES[pick(4)],
      since: `${1985 + pick(40)}-0${1 + pick(9)}-1${pick(9)}`,
      plots: Array.from({ length: 1 + pick(4) }, () => ({
        no: `${1 + pick(90)}${'AB'[pick(2)]}`,
        rods: 2 + pick(9),
        rent: 1200 + pick(4000),
        shed: pick(3) === 0,
        water: pick(2) === 0,
        warned: pick(8) === 0 ? '2025-07-1' + pick(9) : null,
      })),
    };
  }
}

const index = [];
const digest = createHash('sha1');
let chars = 0;
for (const holder of holders(4200)) {
  const html = letter(holder, holder.site);
  chars += html.length;
  digest.update(html);
  index.push([holder.name, holder.plots.map((p) => p.no).join(' ')]);
}
index.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));

console.log(fill('plot', { plot: { no: '1A', rods: 5, rent: 2500, shed: true, water: false }, site: SITES[0] }).trim());
console.log(index.slice(0, 5).map((r) => r.join(': ')).join('\n'));
console.log(`${index.length} letters, ${chars} characters, ${digest.digest('hex').slice(0, 12)}`);
