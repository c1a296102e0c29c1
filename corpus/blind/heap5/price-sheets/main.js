import { Catalogue } from './lib/catalogue.js';
import { SheetImporter } from './lib/importer.js';
import { sheetFrom, SUPPLIERS } from './lib/suppliers.js';
import { Recalls } from './lib/recalls.js';
import { snap } from './snap.js';

const catalogue = new Catalogue();
const recalls = new Recalls();
const importer = new SheetImporter(catalogue, recalls);

let serial = 0;
async function nightlyImport() {
  for (let i = 0; i < 60; i++) {
    serial++;
    importer.importSheet(serial, sheetFrom(SUPPLIERS[i % SUPPLIERS.length], serial));
    await new Promise(setImmediate);
  }
}

for (let night = 0; night < 3; night++) {
  await nightlyImport();
  await snap();
}
console.log(`${importer.rows} rows, ${catalogue.size} articles, ${recalls.count} recalls`);
