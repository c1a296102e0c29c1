'use strict';
const { payslips } = require('./src/payslip');
const { createArchive } = require('./src/export');

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ').map((name, i) => ({ name, days: [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][i] }));
const PLACES = [['EUR', 'de-DE'], ['GBP', 'en-GB'], ['SEK', 'sv-SE'], ['EUR', 'fr-FR']];

const archive = createArchive();
let n = 0;
for (let id = 1; id <= 3700; id++) {
  const [currency, locale] = PLACES[id % PLACES.length];
  for (const slip of payslips({ id, net: 2_400_000 + ((id * 7919) % 6_000_000), currency, locale }, MONTHS)) {
    archive.add(slip);
    n++;
  }
}
console.log(n, 'payslips', archive.end());
