const random = (s => () => ((s = (Math.imul(s, 22695477) + 1) >>> 0) / 4294967296))(40);

const start = Date.UTC(2023, 2, 1);
const visits = Array.from({ length: 16000 }, (_, i) => ({
  at: start + Math.floor(random() * 60 * 86400000),
  page: ['home', 'shop', 'help', 'cart'][Math.floor(random() * 4)],
  visitor: i % 1700,
}));

const dayOf = at => new Date(at).toLocaleDateString('en-GB', { weekday: 'short', day: '2-digit', month: 'short', timeZone: 'UTC' });

const perDay = visits
  .filter(visit => visit.page !== 'help')
  .map(visit => ({ day: dayOf(visit.at), visitor: visit.visitor }))
  .reduce((days, { day, visitor }) => {
    const seen = days.get(day) ?? new Set();
    seen.add(visitor);
    return days.set(day, seen);
  }, new Map());

const pages = visits.reduce((counts, { page }) => counts.set(page, (counts.get(page) ?? 0) + 1), new Map());

const best = [...perDay]
  .map(([day, seen]) => ({ day, visitors: seen.size }))
  .sort((a, b) => b.visitors - a.visitors)
  .slice(0, 3);

const total = visits.length.toLocaleString('en');

console.log(total, [...pages].map(([page, n]) => `${page}=${n}`).join(' '));
console.log(best);
