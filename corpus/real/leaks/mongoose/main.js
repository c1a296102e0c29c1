'use strict';
const { withTenant } = require('./tenant');
const { snap } = require('./snap');

let n = 0;
let valid = 0;
async function nightly(tenants) {
  for (let i = 0; i < tenants; i++) {
    await withTenant(`t${n++}`, async (Order) => {
      const draft = new Order({ number: n, customer: `customer ${n}`, lines: [{ sku: `s${n}`, count: 2 }] });
      if (!draft.validateSync()) valid++;
    });
  }
}

async function main() {
  await nightly(5);
  for (let phase = 0; phase < 3; phase++) {
    await nightly(40);
    await snap();
  }
  console.log(valid);
  process.exit(0);
}

main();
