const { pickLocale } = require('./locale');
const { readVisits } = require('./visits');

const visits = readVisits(Number(process.env.VISITS || 70));
const perLocale = new Map();

for (const visit of visits) {
  const locale = pickLocale(visit.acceptLanguage);
  perLocale.set(locale, (perLocale.get(locale) || 0) + 1);
}

for (const [locale, count] of [...perLocale].sort((a, b) => b[1] - a[1]).slice(0, 5)) {
  console.log(`${locale.padEnd(8)} ${count}`);
}
console.log(`${visits.length} visits`);
