'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { assemble } = require('./assembler');
const { Loom } = require('./loom');

const program = assemble(fs.readFileSync(path.join(__dirname, 'damask.pat'), 'utf8'));

const orders = [
  { cloth: 'napkin', width: 480, height: 420, repeat: 17 },
  { cloth: 'runner', width: 320, height: 1300, repeat: 23 },
  { cloth: 'tablecloth', width: 1100, height: 1000, repeat: 41 },
  { cloth: 'curtain', width: 900, height: 1250, repeat: 12 },
];

for (const { cloth, ...inputs } of orders) {
  const loom = new Loom(inputs.width);
  const end = loom.run(program, inputs);
  console.log(`${cloth.padEnd(11)} ${loom.picks} picks, ${loom.steps} steps, last row ${end.y}, check ${(loom.checksum >>> 0).toString(16)}`);
}
