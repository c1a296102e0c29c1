const random = (seed => () => ((seed = (Math.imul(seed, 69069) + 1) >>> 0) / 4294967296))(5);

const customers = Array.from({ length: 9000 }, (_, i) => ({
  id: 'C' + (100000 + i * 7),
  country: ['DE', 'FR', 'NL', 'AT'][Math.floor(random() * 4)],
}));

const orders = Array.from({ length: 14000 }, (_, i) => ({
  no: i,
  customerId: customers[Math.floor(random() * customers.length)].id,
  total: Math.round(random() * 20000) / 100,
}));

const rates = [
  { country: 'DE', vat: 0.19 },
  { country: 'FR', vat: 0.2 },
  { country: 'NL', vat: 0.21 },
  { country: 'AT', vat: 0.2 },
];

const attachCustomers = list => list
  .filter(order => order.total > 1)
  .map(order => ({ ...order, customer: customers.find(c => c.id === order.customerId) }));

const withVat = list => list
  .map(order => ({ ...order, gross: order.total * (1 + rates.find(r => r.country === order.customer.country).vat) }));

const totals = list => list.reduce((sums, order) => {
  sums[order.customer.country] = (sums[order.customer.country] ?? 0) + order.gross;
  return sums;
}, {});

const report = Object.entries(totals(withVat(attachCustomers(orders))))
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([country, sum]) => `${country}: ${sum.toFixed(2)}`);

console.log(report.join('\n'));
