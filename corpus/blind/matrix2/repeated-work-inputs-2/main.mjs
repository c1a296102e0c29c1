const range = (n) => Array.from({ length: n }, (_, i) => i);
const PRODUCTS = [
  { code: 'car', rate: 0.049, months: 60 },
  { code: 'home', rate: 0.027, months: 360 },
  { code: 'study', rate: 0.031, months: 120 },
  { code: 'boat', rate: 0.062, months: 84 },
];

const instalment = ({ rate, months }) => (rate / 12) / (1 - (1 + rate / 12) ** -months);

const schedule = (product) => {
  const monthly = instalment(product);
  return range(product.months).reduce(({ rest, rows }, month) => {
    const interest = rest * product.rate / 12;
    rows.push({ month, interest, paid: monthly - interest });
    return { rest: rest + interest - monthly, rows };
  }, { rest: 1, rows: [] }).rows;
};

const sum = (xs) => xs.reduce((a, b) => a + b, 0);
const totalInterest = (product) => sum(schedule(product).map((row) => row.interest));
const productOf = (code) => PRODUCTS.find((p) => p.code === code);

const describe = (application) => {
  const product = productOf(application.code);
  return {
    ...application,
    monthly: application.amount * instalment(product),
    interest: application.amount * totalInterest(product),
  };
};

const applicationAt = (i) => ({ id: i, code: PRODUCTS[(i * 7) % 4].code, amount: 5000 + (i * 911) % 90000 });
const accepted = (a) => a.monthly < 900;

const results = range(38000).map(applicationAt).map(describe);
const byCode = Map.groupBy(results.filter(accepted), (r) => r.code);
for (const [code, rows] of [...byCode].sort()) console.log(code, rows.length, sum(rows.map((r) => r.interest)).toFixed(2));
console.log('declined', results.length - results.filter(accepted).length);
