import { supplierRows } from './src/supplier.js';
import { Importer } from './src/importer.js';
import { TaxRules } from './src/tax-rules.js';
import { snap } from './snap.js';

const importer = new Importer(new TaxRules());

for (let night = 0; night < 3; night += 1) {
  for (const file of ['garden.csv', 'kitchen.csv', 'tools.csv']) importer.run(file, supplierRows(file, night, 2500));
  await snap();
}

for (const { code, count } of importer.problems.summary()) console.log(`${code.padEnd(14)} ${count}`);
console.log(`${importer.accepted} rows accepted into ${importer.articles.size} articles`);
