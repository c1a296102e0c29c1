import { createHash } from 'node:crypto';
import { contracts } from './contracts.ts';
import { Registry } from './registry.ts';
import { readings } from './readings.ts';

const registry = new Registry();
const list = contracts(1618, 70);
for (const c of list) registry.enrol(c.type, c.schema);

const verdicts = createHash('sha256');
const tally = { accepted: 0, refused: 0 };
const reasons = new Map<string, number>();

for (const reading of readings(3141, list, 30_000)) {
  const reason = registry.check(reading.type, reading.body);
  if (reason === null) {
    tally.accepted++;
  } else {
    tally.refused++;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  verdicts.update(reason ?? '+');
}

console.log('contracts', registry.size, tally);
for (const [reason, n] of [...reasons].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 5)) {
  console.log(String(n).padStart(6), reason);
}
console.log(verdicts.digest('hex'));
