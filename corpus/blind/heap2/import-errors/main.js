'use strict';
const { ImportError, Problems } = require('./problems');
const { snap } = require('./snap');

const problems = new Problems();

function check(batch) {
  for (const row of batch.rows) {
    if (row.line % 97 === 0) throw new ImportError('E_DATE', `row ${row.line}: no valid date`, { batch, row });
    if (row.line % 61 === 0) throw new ImportError('E_SUM', `row ${row.line}: sum does not match`, { batch, row });
  }
}

let line = 0;
let good = 0;
async function load(batches) {
  for (let i = 0; i < batches; i++) {
    const rows = [];
    for (let k = 0; k < 60; k++) rows.push({ line: ++line, date: `2031-${1 + (line % 12)}-${1 + (line % 28)}`, sum: line * 1.1 });
    try {
      check({ file: `batch-${i}.csv`, rows });
      good++;
    } catch (error) {
      problems.add(error);
    }
    if (i % 10 === 0) await null;
  }
}

async function main() {
  await load(20);
  for (let phase = 0; phase < 3; phase++) {
    await load(200);
    await snap();
  }
  console.log(good, problems.summary());
}

main();
