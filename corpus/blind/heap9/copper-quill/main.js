import { Rand } from './dice.js';
import { checkpoint } from './mark.js';
import { Catalogue } from './catalogue.js';
import { Desk } from './desk.js';

const rand = new Rand(88213);
const catalogue = new Catalogue(rand, 11000);
const desk = new Desk(catalogue);

function basket() {
  const lines = [];
  const count = 6 + rand.int(8);
  for (let i = 0; i < count; i++) {
    lines.push({ sku: rand.pick(catalogue.skus), quantity: 1 + rand.int(9) });
  }
  return { reference: `B-${rand.hex(12)}`, lines };
}

let quoted = 0;
for (let round = 1; round <= 3; round++) {
  for (let i = 0; i < 1800; i++) {
    const customer = `C${rand.int(400)}`;
    const wanted = basket();
    desk.open(wanted);
    // The page asks for the total, then for the lines, then for the print.
    for (const view of ['total', 'lines', 'print']) {
      if (desk.show(customer, wanted.reference, view)) quoted++;
    }
    desk.close(wanted.reference);
    if (i % 200 === 0) await new Promise((done) => setImmediate(done));
  }
  await checkpoint(round);
}
console.log(`${quoted} views`);
