import { crc32 } from 'node:zlib';
import { containerDigit } from './fields.mjs';
import { checked, kilograms, lines, rows } from './intake.mjs';
import { generator, manifest } from './sample.mjs';
import { stow } from './stowage.mjs';

const next = generator(20260411);
const vessels = new Map();
const faultCounts = new Map();
let accepted = 0;
let refused = 0;
let seal = 0;

for (let day = 0; day < 8; day++) {
  const document = manifest(next, 2600, containerDigit);
  seal = crc32(document, seal);
  for (const { row, faults } of checked(rows(lines(document)))) {
    if (faults.length > 0) {
      refused++;
      for (const fault of faults) faultCounts.set(fault, (faultCounts.get(fault) ?? 0) + 1);
      continue;
    }
    accepted++;
    const boxes = vessels.get(row.vessel) ?? [];
    if (boxes.length === 0) vessels.set(row.vessel, boxes);
    boxes.push({ id: row.container, mass: kilograms(row.weight) });
  }
}

console.log(`accepted ${accepted}, refused ${refused}, seal ${seal.toString(16)}`);
for (const [fault, count] of [...faultCounts].sort()) console.log(`  ${fault}: ${count}`);
for (const [vessel, boxes] of [...vessels].sort()) {
  const plan = stow(boxes);
  console.log(`${vessel}: ${plan.count} boxes, moment ${plan.moment.toFixed(3)}, exchanges ${plan.exchanges}`);
}
