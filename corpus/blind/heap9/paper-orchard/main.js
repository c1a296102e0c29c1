import { Rand } from './dice.js';
import { checkpoint } from './mark.js';
import { Importer } from './importer.js';
import { writeReport, loadGrowers } from './reports.js';

const rand = new Rand(77012);
const growers = loadGrowers(rand, 13000);
const importer = new Importer(growers);

for (let round = 1; round <= 3; round++) {
  for (let i = 0; i < 28; i++) {
    importer.read(writeReport(rand, growers, 1500));
    await new Promise((done) => setImmediate(done));
  }
  await checkpoint(round);
}
console.log(`${importer.history.length} reports, ${Math.round(importer.kilograms)} kg, last: ${importer.last().heading}`);
