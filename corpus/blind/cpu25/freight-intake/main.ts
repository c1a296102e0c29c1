import { createHash } from 'node:crypto';
import { Intake } from './intake.ts';
import { frames, tenants } from './traffic.ts';

const list = tenants(18);
const intake = new Intake(list);
const hash = createHash('sha256');
const revenue = new Map<string, number>();
let pallets = 0;
for (const frame of frames(list, 850, 5)) {
  const outcome = intake.receive(frame);
  hash.update(JSON.stringify(outcome));
  if (outcome?.kind === 'accepted') {
    pallets += outcome.pallets;
    revenue.set(outcome.tenant, (revenue.get(outcome.tenant) ?? 0) + outcome.price);
  }
}
console.log(intake.counts, pallets, hash.digest('hex').slice(0, 16));
for (const [code, sum] of [...revenue].sort()) console.log(code, sum.toFixed(2));
