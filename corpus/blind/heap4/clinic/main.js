import { snap } from './snap.js';
import { Audit } from './lib/audit.js';
import { VisitRegistry } from './lib/registry.js';
import { Ward } from './lib/ward.js';

let s = 27_644;
const roll = (n) => {
  s = (s * 16_807) % 2_147_483_647;
  return s % n;
};

const patients = Array.from({ length: 4000 }, (_, n) => ({ name: `patient ${n}`, born: 1930 + (n % 80), allergies: n % 6 ? [] : ['penicillin', 'latex'] }));
const registry = new VisitRegistry();
const audit = new Audit();
const ward = new Ward(registry, audit, patients, roll);
for (let n = 0; n < 1200; n += 1) ward.admit(`room-${n % 90}`);

for (let day = 0; day < 3; day += 1) {
  for (let n = 0; n < 1300; n += 1) await ward.turn();
  audit.trim();
  await snap();
}
console.log(registry.open, audit.total, audit.find(1));
