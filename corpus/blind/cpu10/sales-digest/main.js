'use strict';

const { generateSales } = require('./generate');
const { digest } = require('./digest');
const { render } = require('./render');

for (const year of [2021, 2022, 2023, 2024]) {
  const sales = generateSales(800000, year);
  const report = digest(sales);
  const text = render(report);
  console.log(`${year}: ${report.length} rows, ${text.length} characters`);
  console.log(text.split('\n').slice(0, 4).join('\n'));
}
