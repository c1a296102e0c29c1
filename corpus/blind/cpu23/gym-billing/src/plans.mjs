const compose = (...rules) => (days) => rules.reduce((lines, rule) => rule(lines, days), []);

const monthly = (cents) => (lines) => [...lines, { text: 'membership', cents }];

const perVisit = (cents, free) => (lines, days) => {
  let visits = 0;
  for (const day of days.values()) visits += day.visits;
  return visits > free ? [...lines, { text: `${visits - free} visits`, cents: (visits - free) * cents }] : lines;
};

const longStays = (minutes, cents) => (lines, days) => {
  let n = 0;
  for (const day of days.values()) if (day.minutes > minutes) n++;
  return n ? [...lines, { text: `${n} long days`, cents: n * cents }] : lines;
};

const EXTRAS = { towel: 150, sauna: 600, trainer: 3500, locker: 80 };
const extras = () => (lines, days) => {
  const tally = {};
  for (const day of days.values()) for (const e of day.extras) tally[e] = (tally[e] ?? 0) + 1;
  return [...lines, ...Object.keys(tally).sort().map((e) => ({ text: `${tally[e]} x ${e}`, cents: tally[e] * EXTRAS[e] }))];
};

const discount = (share, from) => (lines) => {
  const sum = lines.reduce((a, l) => a + l.cents, 0);
  return sum >= from ? [...lines, { text: `discount ${share * 100}%`, cents: -Math.round(sum * share) }] : lines;
};

export const PLANS = {
  basic: compose(monthly(1990), perVisit(450, 4), extras()),
  plus: compose(monthly(4490), longStays(180, 500), extras(), discount(0.05, 9000)),
  club: compose(monthly(7900), extras(), discount(0.1, 10000)),
};
